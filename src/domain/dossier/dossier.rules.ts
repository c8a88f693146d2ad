import type { Award } from '#domain/award/award.entity.ts';
import { validityOf } from '#domain/award/award.rules.ts';
import { earliest } from '#domain/kernel/date.ts';
import type { NoticeClock } from '#domain/round/notice.rules.ts';
import type { Round } from '#domain/round/round.entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { SchemeGate } from '#domain/scheme/scheme-parts.ts';
import { type Entries, sheetTotal } from '#domain/scheme/sheet.rules.ts';
import type { DOSSIER_STATES, Dossier } from './dossier.entity.ts';

export type DossierState = (typeof DOSSIER_STATES)[number];

/** States in which the subject itself may still change its self-score. */
export const isSelfScoring = (state: DossierState): boolean =>
  state === 'draft' || state === 'self-scored' || state === 'returned';

export type SheetGate =
  | {
      readonly gate: 'missing' | 'outside' | 'evidence' | 'condition';
      readonly items: readonly string[];
    }
  | { readonly gate: 'round'; readonly state: string };

/**
 * What still stands between a claim and its submission: items without or with impossible values,
 * documents that items need, conditions that the scheme names. Empty when nothing does.
 */
export function gatesOfSheet(
  scheme: Pick<Scheme, 'dimensions'> & Partial<Pick<Scheme, 'bonus' | 'bonusCap' | 'gates'>>,
  round: Pick<Round, 'state'> | null,
  entries: Entries,
): readonly SheetGate[] {
  const { missing, outside, unevidenced } = sheetTotal(scheme, entries);
  const conditions = (scheme.gates ?? []).filter((g) => !meets(g, entries[g.code]?.value));
  const gates: SheetGate[] = [];
  if (round && round.state !== 'open') gates.push({ gate: 'round', state: round.state });
  const listed = {
    missing,
    outside,
    evidence: unevidenced,
    condition: conditions.map((g) => g.code),
  };
  for (const gate of ['missing', 'outside', 'evidence', 'condition'] as const)
    if (listed[gate].length > 0) gates.push({ gate, items: listed[gate] });
  return gates;
}

const meets = (gate: SchemeGate, value: unknown) =>
  gate.least === undefined ? value === true : Number(value) >= gate.least;

export type AwardBlock =
  | { readonly block: 'veto'; readonly items: readonly string[] }
  | { readonly block: 'points'; readonly total: number | null; readonly line: number }
  | { readonly block: 'notice'; readonly left: number }
  | { readonly block: 'objection'; readonly ids: readonly string[] };

/** What stands between a dossier and its award; empty when nothing does. */
export function blocksOfAward(
  scheme: Pick<Scheme, 'passLine'>,
  dossier: Pick<Dossier, 'vetoed' | 'finalScore'>,
  clock: Pick<NoticeClock, 'state' | 'left' | 'stoppedBy'>,
): readonly AwardBlock[] {
  const blocks: AwardBlock[] = [];
  const { vetoed, finalScore: total } = dossier;
  if (vetoed && vetoed.length > 0) blocks.push({ block: 'veto', items: vetoed });
  if (scheme.passLine !== null && (total === null || total < scheme.passLine))
    blocks.push({ block: 'points', total, line: scheme.passLine });
  if (clock.stoppedBy.length > 0) blocks.push({ block: 'objection', ids: clock.stoppedBy });
  else if (clock.left > 0) blocks.push({ block: 'notice', left: clock.left });
  return blocks;
}

/** The steps of a rating in the words that must not be mixed: put forward is not awarded. */
export const FUNNEL_STEPS = [
  'applied',
  'recommended',
  'publicised',
  'awarded',
  'lapsed',
  'revoked',
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

export interface StepCount {
  readonly step: FunnelStep;
  /** Ids of the dossiers (to the notice) or awards (from there on) that took the step by the day. */
  readonly ids: readonly string[];
}

type Stepped = Pick<Dossier, 'id' | 'submittedOn' | 'recommendedOn' | 'publicisedOn'>;
type Awarded = Pick<Award, 'id' | 'awardedOn' | 'validUntil' | 'revokedOn'>;

/** How many took each step by a day, each step by its own date. */
export function funnelSteps(
  dossiers: readonly Stepped[],
  awards: readonly Awarded[],
  day: string,
): readonly StepCount[] {
  const by = (date: string | null) => date !== null && earliest(date) <= day;
  const took = (field: 'submittedOn' | 'recommendedOn' | 'publicisedOn') =>
    dossiers.filter((d) => by(d[field])).map((d) => d.id);
  const stands = (...wanted: readonly string[]) =>
    awards.filter((a) => wanted.includes(validityOf(a, day))).map((a) => a.id);
  return [
    { step: 'applied', ids: took('submittedOn') },
    { step: 'recommended', ids: took('recommendedOn') },
    { step: 'publicised', ids: took('publicisedOn') },
    { step: 'awarded', ids: awards.filter((a) => by(a.awardedOn)).map((a) => a.id) },
    { step: 'lapsed', ids: stands('lapsed') },
    { step: 'revoked', ids: stands('revoked') },
  ];
}
