import { roundPoints } from './item.rules.ts';
import type { Scheme } from './scheme.entity.ts';
import type { SchemeItem } from './scheme-parts.ts';

export type Scores = Readonly<Record<string, number>>;

export const itemsOf = (scheme: Pick<Scheme, 'dimensions'>): readonly SchemeItem[] =>
  (scheme.dimensions ?? []).flatMap((d) => d.items);

/** Points that can be won: per dimension, and in all (bonus apart). */
export function maximum(scheme: Pick<Scheme, 'dimensions'>): {
  readonly total: number;
  readonly byDimension: Readonly<Record<string, number>>;
} {
  const byDimension: Record<string, number> = {};
  for (const d of scheme.dimensions ?? [])
    byDimension[d.code] = roundPoints(d.items.reduce((sum, item) => sum + item.points, 0));
  const total = roundPoints(Object.values(byDimension).reduce((a, b) => a + b, 0));
  return { total, byDimension };
}

/** Points counted for one item: at least none, at most the item's maximum; an empty score counts none. */
export function itemScore(item: SchemeItem, given: number | undefined): number {
  return Math.min(Math.max(given ?? 0, 0), item.points);
}

export interface Total {
  readonly total: number;
  readonly byDimension: Readonly<Record<string, number>>;
  /** Items without a score yet, by code. */
  readonly missing: readonly string[];
  /** Items whose score lies outside 0 … maximum, by code: shown, never silently cut. */
  readonly outside: readonly string[];
}

/** Totals of a set of scores under a scheme version; the same on every device and on the server. */
export function totalOf(scheme: Pick<Scheme, 'dimensions'>, scores: Scores): Total {
  const byDimension: Record<string, number> = {};
  for (const d of scheme.dimensions ?? [])
    byDimension[d.code] = d.items.reduce((sum, i) => sum + itemScore(i, scores[i.code]), 0);
  const items = itemsOf(scheme);
  return {
    total: Object.values(byDimension).reduce((a, b) => a + b, 0),
    byDimension,
    missing: items.filter((i) => scores[i.code] === undefined).map((i) => i.code),
    outside: items
      .filter((i) => (scores[i.code] ?? 0) < 0 || (scores[i.code] ?? 0) > i.points)
      .map((i) => i.code),
  };
}

export type Standing = 'benchmark' | 'pass' | 'below' | 'unknown';

/** Where a total stands against the lines of its scheme. */
export function standing(
  scheme: Pick<Scheme, 'passLine' | 'benchmarkLine'>,
  total: number,
): Standing {
  if (scheme.benchmarkLine !== null && total >= scheme.benchmarkLine) return 'benchmark';
  if (scheme.passLine === null) return 'unknown';
  return total >= scheme.passLine ? 'pass' : 'below';
}
