import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';
import { RATING_LEVELS } from '#domain/scheme/rating-levels.ts';

/** The words of the scheme version under which an award was won: a later version changes nothing. */
export interface AwardWording {
  readonly scheme: string;
  readonly version: string;
  readonly dimensions: readonly string[];
  readonly outcome: string | null;
  /** Recognised, confirmed, selected …; earlier releases did not keep it. */
  readonly word?: string;
  readonly official: boolean;
  readonly source: string | null;
}

/** What a subject won, under the wording of the scheme version it was won under. */
export const award = defineEntity('award', 'grade', {
  schemeId: required(f.ref(['scheme'])),
  roundId: f.ref(['round']),
  subjectKind: required(f.oneOf(['chamber', 'federation'])),
  subjectId: required(f.ref(['chamber', 'federation'], { kindField: 'subjectKind' })),
  level: required(f.oneOf(RATING_LEVELS, { indexed: true })),
  grade: required(f.text(60)),
  benchmark: f.bool(),
  year: f.text(20, { indexed: true }),
  /** The steps before it, where they are known: put forward is not awarded. */
  appliedOn: f.date(),
  recommendedOn: f.date(),
  publicisedOn: f.date(),
  awardedOn: required(f.date({ indexed: true })),
  validUntil: f.date({ indexed: true }),
  revokedOn: f.date(),
  revokedReason: f.text(400),
  document: f.text(200),
  certificateNumber: f.text(60),
  dossierId: f.ref(['dossier']),
  score: f.number(),
  wording: f.json<AwardWording>(),
  source: f.text(400),
  demo: f.bool(),
});
export type Award = RecordOf<typeof award>;
