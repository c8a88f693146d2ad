import type { Filter, ListQuery } from '#client/data/data-port.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { searchOf } from './index-columns.ts';
import type { Counts, IndexedRow } from './index-port.ts';
import type { ReadingsOf } from './readings.ts';

/**
 * What the index promises, said the slow and obvious way: an array of rows, strings, and a sort.
 * The properties hold the real one against it.
 */
export class NaiveIndex {
  readonly rows = new Map<string, IndexedRow>();
  private readonly kind: Kind;
  private readonly readingsOf: ReadingsOf;

  constructor(kind: Kind, readingsOf: ReadingsOf) {
    this.kind = kind;
    this.readingsOf = readingsOf;
  }

  query({ text = '', where = [], sort }: Omit<ListQuery, 'kind' | 'offset' | 'limit'>): string[] {
    const words = text.normalize('NFKC').split(/\s+/u).map(clean).filter(Boolean);
    const hits = [...this.rows.values()].filter(
      (r) => where.every((f) => this.passes(r, f)) && words.every((w) => this.finds(r, w)),
    );
    const begins = (r: IndexedRow) =>
      words[0] !== undefined && this.startsAt([...this.names(r)[0]], words[0]) ? 0 : 1;
    return hits
      .sort(
        (a, b) =>
          begins(a) - begins(b) ||
          this.compare(a, b, sort) ||
          byText(idOf(a), idOf(b), sort, [a, b], this),
      )
      .map(idOf);
  }

  count(where: readonly Filter[], groupBy: string): Counts {
    const rows = [...this.rows.values()].filter((r) => where.every((f) => this.passes(r, f)));
    const groups: Record<string, number> = {};
    for (const row of rows) {
      const value = this.value(row, groupBy);
      const keys =
        value === null ? [''] : Array.isArray(value) ? value.map(String) : [String(value)];
      for (const key of keys) groups[key] = (groups[key] ?? 0) + 1;
    }
    return { total: rows.length, groups };
  }

  by(field: string, value: string): string[] {
    const holds = (v: unknown) => (Array.isArray(v) ? v.includes(value) : v === value);
    return [...this.rows.values()]
      .filter((r) => holds(r.row[field]))
      .map(idOf)
      .sort();
  }

  value({ row }: IndexedRow, field: string): unknown {
    const value = row[field];
    const empty = value === undefined || value === '' || (Array.isArray(value) && !value.length);
    return empty ? null : value;
  }

  private names({ row }: IndexedRow): [string, ...string[]] {
    const [title = '', ...rest] = searchOf(this.kind).names.map((n) => row[n]);
    const flat = rest.flatMap((v) => (Array.isArray(v) ? v : [v]));
    return [clean(String(title ?? '')), ...flat.map((v) => clean(typeof v === 'string' ? v : ''))];
  }

  private finds(r: IndexedRow, word: string): boolean {
    const inName = this.names(r).some((name) => {
      const units = name.split('');
      return units.some((_, i) => this.startsAt(units.slice(i), word));
    });
    if (inName) return true;
    if (!/\d/.test(word) || !/^[0-9a-z]+$/.test(word)) return false;
    return searchOf(this.kind).codes.some((field) =>
      clean(String(r.row[field] ?? ''))
        .replace(/[^0-9a-z]/g, '')
        .includes(word),
    );
  }

  /** Whether a word is spelled by the characters from the first one on. */
  private startsAt(units: readonly string[], word: string): boolean {
    if (word === '') return true;
    const [unit, ...rest] = units;
    if (unit === undefined) return false;
    const readings = unit >= '\u2e80' ? this.readingsOf(unit) : [];
    if (readings.some((r) => r.startsWith(word))) return true;
    const initials = readings.flatMap((r) => [
      r.slice(0, 1),
      /^[zcs]h/.test(r) ? r.slice(0, 2) : '',
    ]);
    return [unit, ...readings, ...initials].some(
      (o) => o !== '' && word.startsWith(o) && this.startsAt(rest, word.slice(o.length)),
    );
  }

  private passes(r: IndexedRow, filter: Filter): boolean {
    if ('ids' in filter) return filter.ids.includes(r.row.id);
    if ('state' in filter) return filter.state.includes(r.state);
    const value = this.value(r, filter.field);
    const each = Array.isArray(value) ? value : [value];
    if ('is' in filter) {
      if (value === null) return filter.is.includes(null);
      return each.some((v) => filter.is.some((w) => w !== null && String(w) === String(v)));
    }
    if (value === null) return false;
    if ('startsWith' in filter) {
      const region = entityOf(this.kind).fields[filter.field]?.kind === 'region';
      const prefix = (p: string) =>
        region && p.length === 6 ? (p.endsWith('0000') ? p.slice(0, 2) : p.replace(/00$/, '')) : p;
      return each.some((v) => filter.startsWith.some((p) => String(v).startsWith(prefix(p))));
    }
    const n = numeric(value);
    const { from, to } = filter;
    if (n !== null) return (!from || n >= Number(from)) && (!to || n <= Number(to));
    if (typeof value !== 'string') return false;
    const cut = (bound: string) => [value.slice(0, bound.length), bound.slice(0, value.length)];
    const [fromValue = '', fromBound = ''] = cut(from ?? '');
    const [toValue = '', toBound = ''] = cut(to ?? '');
    return (
      (from === undefined || fromValue >= fromBound) && (to === undefined || toValue <= toBound)
    );
  }

  compare(a: IndexedRow, b: IndexedRow, sort: ListQuery['sort']): number {
    const { title, fields } = entityOf(this.kind);
    const field = sort?.field ?? title;
    const [x, y] = [this.value(a, field), this.value(b, field)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const sign = sort?.dir === 'desc' ? -1 : 1;
    const options = fields[field]?.options;
    if (options) return sign * (options.indexOf(String(x)) - options.indexOf(String(y)));
    const [m, n] = [numeric(x), numeric(y)];
    if (m !== null && n !== null) return sign * (m - n);
    if (fields[field]?.kind === 'text') return sign * collate(String(x), String(y), sort?.order);
    const text = (v: unknown) => (typeof v === 'string' ? v : JSON.stringify(v));
    return sign * (text(x) < text(y) ? -1 : text(x) > text(y) ? 1 : 0);
  }
}

const idOf = (r: IndexedRow) => r.row.id;

/** Ties go by id, backwards in a descending list, except among rows without a value. */
function byText(
  a: string,
  b: string,
  sort: ListQuery['sort'],
  rows: readonly [IndexedRow, IndexedRow],
  naive: NaiveIndex,
): number {
  const blank = sort !== undefined && naive.value(rows[0], sort.field) === null;
  const sign = sort?.dir === 'desc' && !blank ? -1 : 1;
  return sign * (a < b ? -1 : a > b ? 1 : 0);
}

const clean = (text: string) =>
  [...text.normalize('NFKC').toLowerCase()].filter((c) => /[\p{L}\p{N}]/u.test(c)).join('');

function numeric(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const money = value as { cents?: number } | null;
  return typeof money === 'object' && typeof money?.cents === 'number' ? money.cents : null;
}

const collators = {
  pinyin: new Intl.Collator('zh-u-co-pinyin', { sensitivity: 'base', ignorePunctuation: true }),
  stroke: new Intl.Collator('zh-u-co-stroke', { sensitivity: 'base', ignorePunctuation: true }),
};

function collate(a: string, b: string, order: 'pinyin' | 'stroke' = 'pinyin'): number {
  const { compare } = collators[order];
  const units = order === 'pinyin' ? /重庆|沈阳|藏文|[\s\S]/g : /[\s\S]/g;
  const [x, y] = [a, b].map((s) => (s.match(units) ?? []).filter((c) => compare(c, '') !== 0));
  for (let i = 0; ; i++) {
    const [c, d] = [x?.[i], y?.[i]];
    if (c === undefined || d === undefined)
      return Number(d === undefined) - Number(c === undefined);
    const by = compare(c, d);
    if (by !== 0) return by;
  }
}
