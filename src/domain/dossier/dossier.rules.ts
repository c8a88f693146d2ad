import type { Round } from '#domain/round/round.entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { totalOf } from '#domain/scheme/scheme.rules.ts';
import type { DOSSIER_STATES, Dossier } from './dossier.entity.ts';

export type DossierState = (typeof DOSSIER_STATES)[number];

/** Steps of the funnel. Recommended is not awarded; a returned dossier goes back to its chamber. */
export const NEXT_STATES: Readonly<Record<DossierState, readonly DossierState[]>> = {
  draft: ['self-scored', 'withdrawn'],
  'self-scored': ['draft', 'submitted', 'withdrawn'],
  submitted: ['returned', 'recommended', 'not-awarded', 'withdrawn'],
  returned: ['self-scored', 'withdrawn'],
  recommended: ['on-notice', 'awarded', 'not-awarded'],
  'on-notice': ['awarded', 'not-awarded'],
  awarded: [],
  'not-awarded': [],
  withdrawn: ['draft'],
};

/** States in which the subject itself may still change its self-score. */
export const isSelfScoring = (state: DossierState): boolean =>
  state === 'draft' || state === 'self-scored' || state === 'returned';

export type Gate =
  | { readonly gate: 'missing'; readonly items: readonly string[] }
  | { readonly gate: 'outside'; readonly items: readonly string[] }
  | { readonly gate: 'round'; readonly state: string };

/** What still stands between a self-score and its submission; empty when nothing does. */
export function gatesBeforeSubmission(
  scheme: Pick<Scheme, 'dimensions'>,
  round: Pick<Round, 'state'>,
  dossier: Pick<Dossier, 'selfScores'>,
): readonly Gate[] {
  const { missing, outside } = totalOf(scheme, dossier.selfScores ?? {});
  const gates: Gate[] = [];
  if (round.state !== 'open') gates.push({ gate: 'round', state: round.state });
  if (missing.length > 0) gates.push({ gate: 'missing', items: missing });
  if (outside.length > 0) gates.push({ gate: 'outside', items: outside });
  return gates;
}

/** The funnel of a round: how many stand in each state. */
export function funnel(
  dossiers: readonly Pick<Dossier, 'state'>[],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const d of dossiers) counts[d.state] = (counts[d.state] ?? 0) + 1;
  return counts;
}
