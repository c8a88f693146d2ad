import type { Column } from './column.ts';
import type { EntryOrder } from './entry-order.ts';

/** Slots kept in an order: changed ones are taken out and put back, never all sorted again. */
export class KeptOrder {
  slots: Uint32Array<ArrayBuffer>;
  private readonly compare: (a: number, b: number) => number;

  constructor(slots: Uint32Array<ArrayBuffer>, compare: (a: number, b: number) => number) {
    this.slots = slots;
    this.compare = compare;
  }

  /** Takes out what is flagged and puts `joining` in; null: nothing leaves. */
  patch(leaves: Uint8Array | null, joining: number[]): void {
    const stay = leaves ? this.slots.filter((slot) => leaves[slot] !== 1) : this.slots;
    if (joining.length === 0) {
      this.slots = stay;
      return;
    }
    joining.sort(this.compare);
    const next = new Uint32Array(stay.length + joining.length);
    let from = 0;
    let used = 0;
    for (const slot of joining) {
      const to = this.placeOf(stay, slot, from);
      next.set(stay.subarray(from, to), used);
      used += to - from;
      next[used++] = slot;
      from = to;
    }
    next.set(stay.subarray(from), used);
    this.slots = next;
  }

  private placeOf(slots: Uint32Array, slot: number, from: number): number {
    let [low, high] = [from, slots.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(slots[middle] as number, slot) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export interface SavedOrder {
  readonly filled: Uint32Array<ArrayBuffer>;
  readonly blank: Uint32Array<ArrayBuffer>;
}

/** Slots by a column's value, then by id; those without a value apart, by id. */
export class ColumnOrder {
  readonly filled: KeptOrder;
  readonly blank: KeptOrder;
  private readonly dirty = new Set<number>();
  /** Whether a dirty slot stands in the order already. */
  private leaving = false;
  private readonly column: Column;
  private readonly order: EntryOrder;

  /** False where the order was saved and its entries were not compared since. */
  private admitted: boolean;

  constructor(
    column: Column,
    order: EntryOrder,
    saved: SavedOrder,
    compareIds: (a: number, b: number) => number,
    admitted = false,
  ) {
    this.column = column;
    this.order = order;
    this.admitted = admitted;
    const code = (slot: number) => (column.codes[slot] as number) - 1;
    this.filled = new KeptOrder(
      saved.filled,
      (a, b) => order.compare(code(a), code(b)) || compareIds(a, b),
    );
    this.blank = new KeptOrder(saved.blank, compareIds);
  }

  /** Sorts all live rows. `byId` is asked for only where ids must decide among many. */
  static build(
    column: Column,
    order: EntryOrder,
    live: Uint32Array,
    byId: () => Uint32Array<ArrayBuffer>,
    compareIds: (a: number, b: number) => number,
  ): ColumnOrder {
    const isBlank = (slot: number) => column.codes[slot] === 0;
    const filled = spread(column, order, live, byId, compareIds);
    const blank = live.some(isBlank) ? byId().filter(isBlank) : NONE;
    return new ColumnOrder(column, order, { filled, blank }, compareIds, true);
  }

  saved(): SavedOrder {
    return { filled: this.filled.slots.slice(), blank: this.blank.slots.slice() };
  }

  get waiting(): number {
    return this.dirty.size;
  }

  /** A slot came, or (`leaving`) went or has another value. */
  moved(slot: number, leaving: boolean): void {
    this.dirty.add(slot);
    this.leaving ||= leaving;
  }

  /** Brings moved slots to their places. */
  flush({ live, slots }: { readonly live: Uint8Array; readonly slots: number }): void {
    if (this.dirty.size === 0) return;
    const { codes } = this.column;
    if (!this.admitted) this.order.admit('all');
    this.admitted = true;
    const flags = flagsOf(this.dirty, this.leaving, slots);
    const filled: number[] = [];
    const blank: number[] = [];
    for (const slot of this.dirty) {
      if (live[slot] !== 1) continue;
      const code = codes[slot] as number;
      if (code > 0) this.order.admit(code - 1);
      (code > 0 ? filled : blank).push(slot);
    }
    this.filled.patch(flags, filled);
    this.blank.patch(flags, blank);
    this.dirty.clear();
    this.leaving = false;
  }

  get bytes(): number {
    return this.filled.slots.byteLength + this.blank.slots.byteLength;
  }
}

/** Flags of the slots that leave an order; null where none does. */
export function flagsOf(
  moved: ReadonlySet<number>,
  leaving: boolean,
  slots: number,
): Uint8Array | null {
  if (!leaving) return null;
  const flags = new Uint8Array(slots);
  for (const slot of moved) flags[slot] = 1;
  return flags;
}

const NONE = new Uint32Array(0);
/** Groups of equals up to this size are put in order by comparing ids, larger ones by sorting all. */
const SMALL = 64;

/** Counting sort of the slots that have a value, by its rank, then by id. */
function spread(
  column: Column,
  order: EntryOrder,
  live: Uint32Array,
  byId: () => Uint32Array<ArrayBuffer>,
  compareIds: (a: number, b: number) => number,
): Uint32Array<ArrayBuffer> {
  const { ranks } = order.rankAll();
  const { codes } = column;
  const rankOf = (slot: number) => {
    const code = codes[slot] as number;
    return code === 0 ? -1 : (ranks[code - 1] as number);
  };
  const starts = new Uint32Array(ranks.length + 1);
  let most = 0;
  for (let i = 0; i < live.length; i++) {
    const rank = rankOf(live[i] as number);
    if (rank < 0) continue;
    const count = (starts[rank + 1] as number) + 1;
    starts[rank + 1] = count;
    if (count > most) most = count;
  }
  for (let i = 1; i < starts.length; i++) {
    starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  }
  const groups = starts.slice();
  const slots = new Uint32Array(starts.at(-1) ?? 0);
  const source = most > SMALL ? byId() : live;
  for (let i = 0; i < source.length; i++) {
    const rank = rankOf(source[i] as number);
    if (rank >= 0) slots[(starts[rank] as number)++] = source[i] as number;
  }
  if (most > SMALL) return slots;
  for (let rank = 0; rank < ranks.length; rank++) {
    const [from, to] = [groups[rank] as number, groups[rank + 1] as number];
    if (to - from > 1) slots.subarray(from, to).sort(compareIds);
  }
  return slots;
}
