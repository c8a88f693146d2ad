import type { StringTable } from './string-table.ts';

/** A table's strings in order, and for each its place; equal keys share a place. */
export interface Ranked {
  readonly order: Uint32Array<ArrayBuffer>;
  readonly ranks: Uint32Array;
}

/** How units stand: 0 does not count. Two units may stand for one. */
export interface UnitRanks {
  readonly rank: Uint16Array;
  /** Flags of units that may begin a pair; without it there are none. */
  readonly opens?: Uint8Array;
  pairRank?(unit: number, next: number): number;
}

/** The rank of two units as one, or 0. */
export function pairRankOf(ranks: UnitRanks, unit: number, next: number | undefined): number {
  if (ranks.opens?.[unit] !== 1 || next === undefined) return 0;
  return ranks.pairRank?.(unit, next) ?? 0;
}

/** By code unit. */
export const PLAIN: UnitRanks = { rank: Uint16Array.from({ length: 65536 }, (_, unit) => unit) };

/**
 * Sorts the strings of a table by the ranks of their units (0: does not count), a shorter key
 * first. Least significant unit first, so the work is the number of units and not n log n.
 */
export function rankStrings(table: StringTable, unitRanks: UnitRanks): Ranked {
  const { size } = table;
  const keys = keysOf(table, unitRanks);
  const byLength: number[][] = [];
  let top = 0;
  for (let n = 0; n < size; n++) {
    const length = keyLength(keys.ends, n);
    const same = byLength[length];
    if (same) same.push(n);
    else byLength[length] = [n];
  }
  for (let n = 0; n < keys.units.length; n++) top = Math.max(top, keys.units[n] as number);
  const counts = new Uint32Array(top + 2);
  let order = new Uint32Array(size);
  let next = new Uint32Array(size);
  let active = 0;
  for (let at = byLength.length - 1; at >= 0; at--) {
    const joining = byLength[at + 1] ?? [];
    // Those that end here are a beginning of those sorted so far: they go before them.
    order.copyWithin(joining.length, 0, active);
    order.set(joining);
    active += joining.length;
    counts.fill(0);
    for (let i = 0; i < active; i++) {
      const key = keys.units[keyStart(keys.ends, order[i] as number) + at] as number;
      counts[key + 1] = (counts[key + 1] as number) + 1;
    }
    for (let i = 1; i < counts.length; i++) {
      counts[i] = (counts[i] as number) + (counts[i - 1] as number);
    }
    for (let i = 0; i < active; i++) {
      const n = order[i] as number;
      const key = keys.units[keyStart(keys.ends, n) + at] as number;
      next[(counts[key] as number)++] = n;
    }
    [order, next] = [next, order];
  }
  const blank = byLength[0] ?? [];
  order.copyWithin(blank.length, 0, active);
  order.set(blank);
  return { order, ranks: ranksOf(order, (a, b) => sameKey(keys, a, b)) };
}

/** Places by an order in which equals stand together. */
export function ranksOf(order: Uint32Array, same: (a: number, b: number) => boolean): Uint32Array {
  const ranks = new Uint32Array(order.length);
  let rank = 0;
  for (let i = 1; i < order.length; i++) {
    if (!same(order[i - 1] as number, order[i] as number)) rank++;
    ranks[order[i] as number] = rank;
  }
  return ranks;
}

interface Keys {
  readonly units: Uint16Array;
  readonly ends: Uint32Array;
}

function keysOf(table: StringTable, ranks: UnitRanks): Keys {
  const { size, units } = table;
  const { rank: single, opens } = ranks;
  const keys = new Uint16Array(size === 0 ? 0 : table.end(size - 1));
  const ends = new Uint32Array(size);
  let used = 0;
  for (let n = 0; n < size; n++) {
    const to = table.end(n);
    for (let i = table.start(n); i < to; i++) {
      const unit = units[i] as number;
      const pair = opens?.[unit] === 1 && i + 1 < to ? pairRankOf(ranks, unit, units[i + 1]) : 0;
      const rank = pair > 0 ? pair : (single[unit] as number);
      if (pair > 0) i++;
      if (rank > 0) keys[used++] = rank;
    }
    ends[n] = used;
  }
  return { units: keys.subarray(0, used), ends };
}

const keyStart = (ends: Uint32Array, n: number) => (n === 0 ? 0 : (ends[n - 1] as number));
const keyLength = (ends: Uint32Array, n: number) => (ends[n] as number) - keyStart(ends, n);

function sameKey(keys: Keys, a: number, b: number): boolean {
  const length = keyLength(keys.ends, a);
  if (keyLength(keys.ends, b) !== length) return false;
  const [from, other] = [keyStart(keys.ends, a), keyStart(keys.ends, b)];
  for (let i = 0; i < length; i++) if (keys.units[from + i] !== keys.units[other + i]) return false;
  return true;
}
