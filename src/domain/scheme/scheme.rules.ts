import { roundPoints } from './item.rules.ts';
import type { Scheme } from './scheme.entity.ts';
import type { SchemeItem } from './scheme-parts.ts';

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
