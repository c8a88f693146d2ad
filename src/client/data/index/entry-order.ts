import { CharRanks, type Collation } from './collation.ts';
import type { Column } from './column.ts';
import { PLAIN, pairRankOf, type Ranked, rankStrings, ranksOf, type UnitRanks } from './radix.ts';
import type { StringTable } from './string-table.ts';
import { numberOf } from './values.ts';

/** How the distinct values of a column stand to each other. */
export interface EntryOrder {
  rankAll(): Ranked;
  /** Makes all entries comparable; needed once before, and for entries new since. */
  admit(n: number | 'all'): void;
  /** Entries by number; the same order as `rankAll`. */
  compare(a: number, b: number): number;
}

const ranksByCollation = new Map<Collation, CharRanks>();

/** Texts by a Chinese collation, numbers and money by amount, choices as they are listed. */
export function entryOrder(column: Column, collation: Collation): EntryOrder {
  const kind = column.field?.kind;
  if (kind === 'int' || kind === 'number' || kind === 'money') {
    return byNumber(column, (n) => numberOf(column.entry(n)) ?? Number.POSITIVE_INFINITY);
  }
  if (kind === 'oneOf') {
    const options = column.field?.options ?? [];
    return byNumber(column, (n) => {
      const at = options.indexOf(column.table.get(n));
      return at < 0 ? options.length : at;
    });
  }
  if (kind === 'text' || kind === 'longText') {
    const chars = ranksByCollation.get(collation) ?? new CharRanks(collation);
    ranksByCollation.set(collation, chars);
    return byText(column.table, chars);
  }
  return plainOrder(column.table);
}

/** By code unit: ids, codes, dates. */
export function plainOrder(table: StringTable): EntryOrder {
  return {
    rankAll: () => rankStrings(table, PLAIN),
    admit: () => undefined,
    compare: (a, b) => comparePlain(table, a, b),
  };
}

export const comparePlain = (table: StringTable, a: number, b: number): number =>
  compareKeys(table, PLAIN, a, b);

function byText(table: StringTable, chars: CharRanks): EntryOrder {
  const admit = (n: number | 'all') => {
    if (n !== 'all') chars.learn(table.units, table.start(n), table.end(n));
    else if (table.size > 0) chars.learn(table.units, 0, table.end(table.size - 1));
  };
  return {
    rankAll() {
      admit('all');
      return rankStrings(table, chars);
    },
    admit,
    compare: (a, b) => compareKeys(table, chars, a, b),
  };
}

function byNumber(column: Column, numberAt: (n: number) => number): EntryOrder {
  const compare = (a: number, b: number) => {
    const [x, y] = [numberAt(a), numberAt(b)];
    return x === y ? 0 : x < y ? -1 : 1;
  };
  return {
    rankAll() {
      const numbers = Float64Array.from({ length: column.table.size }, (_, n) => numberAt(n));
      const key = (n: number) => numbers[n] as number;
      const order = Uint32Array.from(numbers, (_, n) => n).sort((a, b) =>
        key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1,
      );
      return { order, ranks: ranksOf(order, (a, b) => key(a) === key(b)) };
    },
    admit: () => undefined,
    compare,
  };
}

function compareKeys(table: StringTable, ranks: UnitRanks, a: number, b: number): number {
  const { units } = table;
  const [startA, startB, endA, endB] = [table.start(a), table.start(b), table.end(a), table.end(b)];
  // What both begin with decides nothing, except that its last unit may be half of a pair.
  let same = 0;
  const most = Math.min(endA - startA, endB - startB);
  while (same < most && units[startA + same] === units[startB + same]) same++;
  same = Math.max(0, same - 1);
  const x = { i: startA + same, end: endA };
  const y = { i: startB + same, end: endB };
  for (;;) {
    const [p, q] = [nextRank(units, ranks, x), nextRank(units, ranks, y)];
    if (p !== q || p === 0) return p - q;
  }
}

/** The rank of what comes next, past what does not count; 0 at the end. */
function nextRank(
  units: StringTable['units'],
  ranks: UnitRanks,
  at: { i: number; readonly end: number },
): number {
  while (at.i < at.end) {
    const unit = units[at.i++] as number;
    const pair = at.i < at.end ? pairRankOf(ranks, unit, units[at.i]) : 0;
    if (pair > 0) at.i++;
    const rank = pair > 0 ? pair : (ranks.rank[unit] as number);
    if (rank > 0) return rank;
  }
  return 0;
}
