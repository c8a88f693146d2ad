import type { Filter, ListQuery, SyncState } from '#client/data/data-port.ts';
import { VIEWS, type View } from '#domain/kernel/entity.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { Column } from './column.ts';
import { columnOf, type Filterable, maskOf } from './filters.ts';
import { Haystack } from './haystack.ts';
import { columnsOf, type SearchFields, searchOf } from './index-columns.ts';
import type { Counts, IndexedRow, IndexHit, IndexHits } from './index-port.ts';
import { normalise, normaliseCode } from './normalise.ts';
import type { PinyinBook } from './pinyin-matcher.ts';
import { Selection } from './selection.ts';
import { grown, NO_BYTES, NO_NUMBERS, NO_UNITS, StringTable } from './string-table.ts';
import { facetsOf, isList } from './values.ts';

const STATES: readonly SyncState[] = ['local', 'sending', 'confirmed', 'attention'];

/** All live rows of a kind. A row has a slot; a slot keeps its id, so a returning row finds it. */
export class KindIndex implements Filterable {
  readonly kind: Kind;
  readonly columns: ReadonlyMap<string, Column>;
  ids = new StringTable();
  live: Uint8Array<ArrayBuffer> = NO_BYTES;
  /** State × 4 + view, both as numbers. */
  marks: Uint8Array<ArrayBuffer> = NO_BYTES;
  places: Uint32Array<ArrayBuffer> = NO_NUMBERS;
  names = new Haystack(NO_UNITS);
  codes = new Haystack(NO_BYTES);
  count = 0;
  private readonly search: SearchFields;
  private readonly book: PinyinBook;
  readonly selection: Selection;

  constructor(kind: Kind, book: PinyinBook) {
    this.kind = kind;
    this.book = book;
    const { fields } = entityOf(kind);
    this.columns = new Map(columnsOf(kind).map((name) => [name, new Column(name, fields[name])]));
    this.search = searchOf(kind);
    this.selection = new Selection(this, book);
  }

  get slots(): number {
    return this.ids.size;
  }

  slotOf(id: string): number {
    const slot = this.ids.find(id);
    return slot >= 0 && this.live[slot] === 1 ? slot : -1;
  }

  stateOf(slot: number): SyncState {
    return STATES[(this.marks[slot] as number) >> 2] as SyncState;
  }

  upsert(rows: readonly IndexedRow[]): void {
    if (rows.length === 0) return;
    const slots = rows.map((row) => this.seat(row));
    // Column by column: the engine then reads the same field of like rows again and again.
    for (const [name, column] of this.columns)
      rows.forEach(({ row }, i) => {
        const { slot, arriving } = slots[i] as Seat;
        if (column.set(slot, row[name]) && !arriving) this.selection.moved(slot, { field: name });
      });
    rows.forEach(({ row }, i) => {
      this.putTexts((slots[i] as Seat).slot, row);
    });
    this.selection.changed('rows');
  }

  mark(ids: readonly string[], state: SyncState): void {
    for (const id of ids) {
      const slot = this.slotOf(id);
      if (slot >= 0) this.marks[slot] = markOf(state, this.viewOf(slot));
    }
    this.selection.changed('states');
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const slot = this.slotOf(id);
      if (slot < 0) continue;
      this.live[slot] = 0;
      this.count--;
      for (const column of this.columns.values()) column.set(slot, null);
      this.names.put(slot, '');
      this.codes.put(slot, '');
      this.selection.moved(slot, 'went');
    }
    this.selection.changed('rows');
  }

  query(query: ListQuery): IndexHits {
    const slots = this.selection.slots(query);
    const page = slots.subarray(query.offset, query.offset + query.limit);
    return { total: slots.length, rows: Array.from(page, (slot) => this.hit(slot)) };
  }

  tally(where: readonly Filter[], groupBy?: string): Counts {
    const mask = maskOf(this, where);
    const column = groupBy === undefined ? null : columnOf(this, groupBy);
    const byCode = new Uint32Array((column?.table.size ?? 0) + 1);
    let total = 0;
    for (let slot = 0; slot < mask.length; slot++) {
      if (mask[slot] === 0) continue;
      total++;
      const code = column ? (column.codes[slot] as number) : 0;
      byCode[code] = (byCode[code] as number) + 1;
    }
    const groups: Record<string, number> = {};
    byCode.forEach((n, code) => {
      if (!column || n === 0) return;
      for (const key of code === 0 ? [''] : facetsOf(column.entry(code - 1))) {
        groups[key] = (groups[key] ?? 0) + n;
      }
    });
    return { total, groups };
  }

  by(field: string, value: string): readonly string[] {
    const column = columnOf(this, field);
    const slots = isList(column.field)
      ? flagged(maskOf(this, [{ field, is: [value] }]))
      : column.slotsWith(value);
    return slots.map((slot) => this.ids.get(slot)).sort();
  }

  get bytes(): number {
    let bytes = this.ids.bytes + this.names.bytes + this.codes.bytes + this.selection.bytes;
    bytes += this.live.byteLength + this.marks.byteLength + this.places.byteLength;
    for (const column of this.columns.values()) bytes += column.bytes;
    return bytes;
  }

  private viewOf(slot: number): View {
    return VIEWS[(this.marks[slot] as number) & 3] as View;
  }

  /** The slot of an id, live from now on. */
  admit(id: string): number {
    const slot = this.ids.intern(id);
    this.live = grown<Uint8Array>(this.live, slot + 1) as typeof this.live;
    this.marks = grown<Uint8Array>(this.marks, slot + 1) as typeof this.marks;
    this.places = grown<Uint32Array>(this.places, slot + 1) as typeof this.places;
    if (this.live[slot] === 0) this.count++;
    this.live[slot] = 1;
    return slot;
  }

  /** Drops remembered answers. */
  forget(): void {
    this.selection.changed('rows');
  }

  private seat({ row, state, view, place }: IndexedRow): Seat {
    const before = this.count;
    const slot = this.admit(row.id);
    const arriving = this.count > before;
    this.marks[slot] = markOf(state, view);
    this.places[slot] = place ?? 0;
    if (arriving) this.selection.moved(slot, 'came');
    return { slot, arriving };
  }

  private putTexts(slot: number, row: IndexedRow['row']): void {
    const names = joined(row, this.search.names, normalise);
    for (let i = 0; i < names.length; i++) this.book.meet(names.charCodeAt(i));
    this.names.put(slot, names);
    this.codes.put(slot, joined(row, this.search.codes, normaliseCode));
  }

  private hit(slot: number): IndexHit {
    const row: Record<string, unknown> & { id: string } = { id: this.ids.get(slot) };
    for (const [name, column] of this.columns) {
      const value = column.value(slot);
      if (value !== undefined) row[name] = value;
    }
    return {
      id: row.id,
      row,
      state: this.stateOf(slot),
      view: this.viewOf(slot),
      place: this.places[slot] as number,
    };
  }
}

const markOf = (state: SyncState, view: View) => STATES.indexOf(state) * 4 + VIEWS.indexOf(view);

interface Seat {
  readonly slot: number;
  /** It was empty before. */
  readonly arriving: boolean;
}

/** The texts of some fields, parted by NUL. */
function joined(
  row: IndexedRow['row'],
  fields: readonly string[],
  clean: (text: string) => string,
): string {
  let text = '';
  for (let i = 0; i < fields.length; i++) {
    if (i > 0) text += '\0';
    text += textsOf(row[fields[i] as string], clean);
  }
  return text;
}

function textsOf(value: unknown, clean: (text: string) => string): string {
  if (typeof value === 'string') return clean(value);
  return Array.isArray(value) ? value.map((v) => clean(String(v))).join('\0') : '';
}

function flagged(mask: Uint8Array): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < mask.length; slot++) if (mask[slot] === 1) slots.push(slot);
  return slots;
}
