import { roundPoints } from '#domain/scheme/item.rules.ts';
import type { FinalRule } from '#domain/scheme/scheme-parts.ts';

const mean = (all: readonly number[]) => all.reduce((a, b) => a + b, 0) / all.length;

/** The mean of the experts; from `trimFrom` of them on (never under three) without both extremes. */
export function expertMean(totals: readonly number[], trimFrom: number | undefined): number | null {
  if (totals.length === 0) return null;
  const trims = trimFrom !== undefined && totals.length >= Math.max(3, trimFrom);
  const counted = trims ? totals.toSorted((a, b) => a - b).slice(1, -1) : totals;
  return roundPoints(mean(counted));
}

/** The final score by the scheme's rule; without one, the reviewer's. Null where nobody scored. */
export function finalScore(
  rule: FinalRule | null,
  reviewer: number | null,
  experts: readonly number[],
): number | null {
  const heard = expertMean(experts, rule?.trimFrom);
  if (heard === null || reviewer === null) return reviewer ?? heard;
  const share = (rule?.expertShare ?? 0) / 100;
  return roundPoints(heard * share + reviewer * (1 - share));
}
