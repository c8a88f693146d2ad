import { pointsOf, roundPoints } from '#domain/scheme/item.rules.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { itemsOf } from '#domain/scheme/scheme.rules.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { type Entries, sheetTotal } from '#domain/scheme/sheet.rules.ts';
import { finalScore } from './final-score.rules.ts';
import type { ScoreEntry } from './score.entity.ts';

export const allItems = (
  scheme: Pick<Scheme, 'dimensions'> & Partial<Pick<Scheme, 'bonus'>>,
): readonly SchemeItem[] => [...itemsOf(scheme), ...(scheme.bonus ?? [])];

export interface Proposal {
  /** The score by the scheme's rule; null where nobody has scored. */
  readonly total: number | null;
  /** What each item comes to by the same rule and the same experts. */
  readonly points: Readonly<Record<string, number>>;
}

/**
 * The final sheet as the scheme's rule gives it from the reviewer's sheet and those of the experts.
 * Experts whose total is left out as an extreme are left out of every item too.
 */
export function proposedFinal(
  scheme: Scheme,
  reviewer: Entries | null,
  experts: readonly Entries[],
): Proposal {
  const rule = scheme.finalRule;
  const totals = experts.map((e) => sheetTotal(scheme, e).total);
  const trims = rule?.trimFrom !== undefined && experts.length >= Math.max(3, rule.trimFrom);
  const order = experts.map((_, i) => i).sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0));
  const counted = (trims ? order.slice(1, -1) : order).map((i) => experts[i] ?? {});
  const plain = rule && { expertShare: rule.expertShare };
  const points: Record<string, number> = {};
  for (const item of allItems(scheme)) {
    const of = (entries: Entries) => pointsOf(item, entries[item.code]) ?? 0;
    const found = finalScore(plain, reviewer && of(reviewer), counted.map(of));
    if (found !== null) points[item.code] = found;
  }
  return {
    total: finalScore(rule, reviewer && sheetTotal(scheme, reviewer).total, totals),
    points,
  };
}

/** Codes of items that a final sheet gives other points than the rule does. */
export function adjustedItems(
  scheme: Scheme,
  { points }: Proposal,
  final: Entries,
): readonly string[] {
  return allItems(scheme)
    .filter((item) => {
      const set = pointsOf(item, final[item.code]);
      return set !== null && set !== (points[item.code] ?? 0);
    })
    .map((item) => item.code);
}

/** The final score: by the rule, and moved by what was adjusted, never below nothing. */
export function finalTotal(scheme: Scheme, proposal: Proposal, final: Entries): number | null {
  if (proposal.total === null) return null;
  const before = sheetTotal(scheme, finalEntries(scheme, proposal, {})).total;
  const after = sheetTotal(scheme, finalEntries(scheme, proposal, final)).total;
  return Math.max(0, roundPoints(proposal.total + after - before));
}

/** Every item with its points: those set by hand, else those of the rule. */
export function finalEntries(scheme: Scheme, { points }: Proposal, final: Entries): Entries {
  const out: Record<string, ScoreEntry> = {};
  for (const { code } of allItems(scheme)) {
    const given = final[code]?.points ?? points[code];
    if (given !== undefined) out[code] = { ...final[code], points: given };
  }
  return out;
}
