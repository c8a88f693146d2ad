import type { Filter, ListQuery } from '#client/data/data-port.ts';
import { must } from '#domain/kernel/problem.ts';
import { entityOf } from '#domain/registry.ts';
import type { Collation } from './collation.ts';
import { comparePlain, entryOrder, plainOrder } from './entry-order.ts';
import { columnOf, type Filterable, maskOf } from './filters.ts';
import { wordsOf } from './normalise.ts';
import type { PinyinBook } from './pinyin-matcher.ts';
import { ColumnOrder, flagsOf, KeptOrder, type SavedOrder } from './sort-order.ts';
import type { StringTable } from './string-table.ts';
import { narrows, type Searchable, searchText, type TextHits } from './text-search.ts';

const KEPT_ANSWERS = 6;
type Rows = Filterable & Searchable & { readonly ids: StringTable };

/** Which slots a query selects, in which order; remembers recent answers and built orders. */
export class Selection {
  private readonly rows: Rows;
  private readonly book: PinyinBook;
  private readonly orders = new Map<string, { field: string; order: ColumnOrder }>();
  private byId: KeptOrder | null = null;
  private moving = new Set<number>();
  private leaving = false;
  private readonly texts: TextHits[] = [];
  private readonly answers = new Map<string, Uint32Array>();

  constructor(rows: Rows, book: PinyinBook) {
    this.rows = rows;
    this.book = book;
  }

  /** A slot came, went, or has another value in a field. */
  moved(slot: number, how: 'came' | 'went' | { readonly field: string }): void {
    const whole = typeof how === 'string';
    if (whole && this.byId) {
      this.moving.add(slot);
      this.leaving ||= how === 'went';
    }
    for (const kept of this.orders.values()) {
      if (whole || kept.field === how.field) kept.order.moved(slot, how !== 'came');
    }
  }

  /** Forgets answers. Orders stay: `moved` keeps them right. */
  changed(what: 'rows' | 'states'): void {
    this.answers.clear();
    if (what === 'rows') this.texts.length = 0;
  }

  slots(query: ListQuery): Uint32Array {
    const { text, where, sort } = query;
    const key = JSON.stringify([text, where, sort]);
    const known = this.answers.get(key);
    const slots = known ?? this.select(text ?? '', where ?? [], sort);
    // Re-inserted, so that the first key is the one that was not asked for longest.
    this.answers.delete(key);
    this.answers.set(key, slots);
    for (const old of this.answers.keys()) {
      if (this.answers.size <= KEPT_ANSWERS) break;
      this.answers.delete(old);
    }
    return slots;
  }

  /** Built orders by name, for a snapshot. */
  savedOrders(): ReadonlyMap<string, SavedOrder> {
    const saved = new Map<string, SavedOrder>();
    for (const [key, { order }] of this.orders) {
      order.flush(this.rows);
      saved.set(key, order.saved());
    }
    return saved;
  }

  /** Takes an order that was saved of the same rows. */
  restoreOrder(key: string, saved: SavedOrder): void {
    const [collation, field] = key.split(' ') as [Collation, string];
    const column = columnOf(this.rows, field);
    const order = new ColumnOrder(column, entryOrder(column, collation), saved, this.compareIds);
    this.orders.set(key, { field, order });
  }

  get bytes(): number {
    let bytes = this.byId?.slots.byteLength ?? 0;
    for (const { order } of this.orders.values()) bytes += order.bytes;
    for (const hits of this.texts) bytes += hits.slots.byteLength + hits.begins.byteLength;
    for (const slots of this.answers.values()) bytes += slots.byteLength;
    return bytes;
  }

  private select(text: string, where: readonly Filter[], sort: ListQuery['sort']): Uint32Array {
    const { rows } = this;
    const field = sort?.field ?? entityOf(rows.kind).title;
    const order = this.order(field, sort?.order ?? 'pinyin');
    const words = wordsOf(text);
    const mask = maskOf(rows, where);
    if (words.length === 0) return walk(order, sort?.dir, mask);
    const { slots, begins } = this.find(words);
    const ranks = new Uint8Array(rows.slots);
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number;
      if (mask[slot] === 1) ranks[slot] = begins[i] === 1 ? FIRST : SECOND;
    }
    return walk(order, sort?.dir, ranks);
  }

  private find(words: readonly string[]): TextHits {
    const prior = this.texts
      .filter((hits) => narrows(hits.words, words))
      .sort((a, b) => a.slots.length - b.slots.length)[0];
    const hits = searchText(this.rows, words, this.book, prior ?? null);
    this.texts.push(hits);
    if (this.texts.length > KEPT_ANSWERS) this.texts.shift();
    return hits;
  }

  private order(field: string, collation: Collation): ColumnOrder {
    const key = `${collation} ${field}`;
    const known = this.orders.get(key);
    const many = Math.max(2000, this.rows.slots >> 2);
    if (known && known.order.waiting < many) {
      known.order.flush(this.rows);
      return known.order;
    }
    const column = columnOf(this.rows, field);
    const order = ColumnOrder.build(
      column,
      entryOrder(column, collation),
      this.liveSlots(),
      () => this.sortedIds(many),
      this.compareIds,
    );
    this.orders.set(key, { field, order });
    return order;
  }

  private liveSlots(): Uint32Array {
    const { live, slots } = this.rows;
    const all = Uint32Array.from({ length: slots }, (_, slot) => slot);
    return all.filter((slot) => live[slot] === 1);
  }

  private sortedIds(many: number): Uint32Array<ArrayBuffer> {
    const { live } = this.rows;
    const isLive = (slot: number) => live[slot] === 1;
    if (this.byId && this.moving.size < many) {
      const flags = flagsOf(this.moving, this.leaving, this.rows.slots);
      if (this.moving.size > 0) this.byId.patch(flags, [...this.moving].filter(isLive));
    } else {
      const { order } = plainOrder(this.rows.ids).rankAll();
      this.byId = new KeptOrder(order.filter(isLive), this.compareIds);
    }
    this.moving = new Set();
    this.leaving = false;
    return must(this.byId, 'order by id').slots;
  }

  private readonly compareIds = (a: number, b: number): number => comparePlain(this.rows.ids, a, b);
}

const SECOND = 1;
const FIRST = 2;

/**
 * Slots of rank 2 in the order, then those of rank 1, found in one walk; rows without a value come last
 * in both directions.
 */
function walk(order: ColumnOrder, dir: 'asc' | 'desc' | undefined, ranks: Uint8Array): Uint32Array {
  const [filled, blank] = [order.filled.slots, order.blank.slots];
  const most = filled.length + blank.length;
  const [first, second] = [new Uint32Array(most), new Uint32Array(most)];
  let [firsts, seconds] = [0, 0];
  const take = (slots: Uint32Array, from: number, step: number) => {
    for (let n = 0, i = from; n < slots.length; n++, i += step) {
      const slot = slots[i] as number;
      const rank = ranks[slot];
      if (rank === SECOND) second[seconds++] = slot;
      else if (rank === FIRST) first[firsts++] = slot;
    }
  };
  if (dir === 'desc') take(filled, filled.length - 1, -1);
  else take(filled, 0, 1);
  take(blank, 0, 1);
  if (firsts === 0) return second.slice(0, seconds);
  const out = new Uint32Array(firsts + seconds);
  out.set(first.subarray(0, firsts));
  out.set(second.subarray(0, seconds), firsts);
  return out;
}
