import type { Filter, SyncState } from '#client/data/data-port.ts';
import { Problem } from '#domain/kernel/problem.ts';
import type { Kind } from '#domain/registry.ts';
import type { Column } from './column.ts';
import { facetsOf, isList, numberOf } from './values.ts';

/** What a filter looks at. */
export interface Filterable {
  readonly kind: Kind;
  readonly columns: ReadonlyMap<string, Column>;
  readonly slots: number;
  readonly live: Uint8Array;
  slotOf(id: string): number;
  stateOf(slot: number): SyncState;
}

export function columnOf(rows: Pick<Filterable, 'kind' | 'columns'>, field: string): Column {
  const column = rows.columns.get(field);
  if (column) return column;
  throw new Problem(
    'unknown-field',
    `Lists of ${rows.kind} have no column ${field}: name it in index-columns.ts, or use one of ${[...rows.columns.keys()].join(', ')}`,
    { kind: rows.kind, field },
  );
}

/** One flag per slot: live and let through by every filter. */
export function maskOf(rows: Filterable, where: readonly Filter[]): Uint8Array {
  const mask = rows.live.slice(0, rows.slots);
  for (const filter of where) narrow(rows, filter, mask);
  return mask;
}

function narrow(rows: Filterable, filter: Filter, mask: Uint8Array): void {
  if ('ids' in filter) {
    const named = new Uint8Array(mask.length);
    for (const id of filter.ids) {
      const slot = rows.slotOf(id);
      if (slot >= 0) named[slot] = 1;
    }
    keep(mask, (slot) => named[slot] === 1);
  } else if ('state' in filter) {
    keep(mask, (slot) => filter.state.includes(rows.stateOf(slot)));
  } else {
    const column = columnOf(rows, filter.field);
    const passes = passingCodes(column, filter);
    const { codes } = column;
    keep(mask, (slot) => passes[codes[slot] as number] === 1);
  }
}

function keep(mask: Uint8Array, passes: (slot: number) => boolean): void {
  for (let slot = 0; slot < mask.length; slot++) {
    if (mask[slot] === 1 && !passes(slot)) mask[slot] = 0;
  }
}

type FieldFilter = Extract<Filter, { readonly field: string }>;

/** Which of a column's codes pass: decided once per distinct value, not per row. */
function passingCodes(column: Column, filter: FieldFilter): Uint8Array {
  const flags = new Uint8Array(column.table.size + 1);
  const each = (test: (value: unknown) => boolean) => {
    for (let n = 0; n < column.table.size; n++) if (test(column.entry(n))) flags[n + 1] = 1;
  };
  if ('is' in filter) {
    if (filter.is.includes(null)) flags[0] = 1;
    const wanted = new Set(filter.is.filter((v) => v !== null).map(String));
    if (isList(column.field)) each((value) => facetsOf(value).some((v) => wanted.has(v)));
    else {
      for (const text of wanted) {
        const n = column.table.find(text);
        if (n >= 0) flags[n + 1] = 1;
      }
    }
  } else if ('startsWith' in filter) {
    const prefixes = filter.startsWith.map((p) => prefixOf(column, p));
    each((value) => facetsOf(value).some((v) => prefixes.some((p) => v.startsWith(p))));
  } else each((value) => isWithin(value, filter.from, filter.to));
  return flags;
}

/** A code of GB/T 2260 as the beginning of its subordinate units: 410300 → 4103. */
const prefixOf = (column: Column, code: string): string =>
  column.field?.kind === 'region' ? code.replace(/^(\d\d(?:\d\d)??)(?:00)+$/, '$1') : code;

/**
 * Whether a value lies between two bounds, both included. Dates are compared with the precision
 * that both sides have: 2019 may lie in 2019-05 … 2019-07.
 */
function isWithin(value: unknown, from?: string, to?: string): boolean {
  const number = numberOf(value);
  if (number !== null) {
    return (
      (from === undefined || number >= Number(from)) && (to === undefined || number <= Number(to))
    );
  }
  if (typeof value !== 'string') return false;
  const against = (bound: string) => {
    const length = Math.min(value.length, bound.length);
    const [v, b] = [value.slice(0, length), bound.slice(0, length)];
    return v === b ? 0 : v < b ? -1 : 1;
  };
  return (from === undefined || against(from) >= 0) && (to === undefined || against(to) <= 0);
}
