import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

/** The funnel: recommended is not awarded. */
export const DOSSIER_STATES = [
  'draft',
  'self-scored',
  'submitted',
  'returned',
  'recommended',
  'on-notice',
  'awarded',
  'not-awarded',
  'withdrawn',
] as const;

/** A subject's file in a round: what it claims and what reviewers found, kept apart. */
export const dossier = defineEntity('dossier', 'state', {
  roundId: required(f.ref(['round'])),
  subjectKind: required(f.oneOf(['chamber', 'federation'])),
  subjectId: required(f.ref(['chamber', 'federation'], { kindField: 'subjectKind' })),
  state: required(f.oneOf(DOSSIER_STATES, { indexed: true })),
  /** Points by item code; half points allowed. */
  selfScores: f.json<Record<string, number>>(),
  selfNotes: f.json<Record<string, string>>(),
  reviewScores: f.json<Record<string, number>>({ sensitivity: 'restricted' }),
  finalScore: f.number(),
  deductionReason: f.longText(2000),
  /** Codes of the veto items that were found to hold, and why: they stop an award. */
  vetoed: f.textList(40),
  vetoReason: f.longText(2000),
  returnedOn: f.date(),
  returnReason: f.longText(2000),
  publicisedOn: f.date(),
  decidedOn: f.date(),
  withdrawnOn: f.date(),
  submittedOn: f.date(),
  recommendedOn: f.date(),
  demo: f.bool(),
});
export type Dossier = RecordOf<typeof dossier>;
