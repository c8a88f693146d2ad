import { z } from 'zod';
import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';
import { RATING_LEVELS } from '#domain/scheme/rating-levels.ts';

export const ROUND_STATES = [
  'preparing',
  'open',
  'reviewing',
  'on-notice',
  'awarded',
  'closed',
] as const;

/** One season of a scheme, from opening to award. */
export const round = defineEntity('round', 'name', {
  name: required(f.text(120)),
  schemeId: required(f.ref(['scheme'])),
  federationId: required(f.ref(['federation'])),
  level: required(f.oneOf(RATING_LEVELS, { indexed: true })),
  year: required(f.text(20, { indexed: true })),
  opensOn: f.date(),
  closesOn: f.date(),
  noticeFrom: f.date(),
  noticeTo: f.date(),
  awardedOn: f.date(),
  /** Days for which the notice must stand, not counting those that an objection stops. */
  noticeDays: f.int(),
  /** Ids of the subjects asked to take part; empty where all may. */
  invited: f.textList(40),
  /** Who was put on public notice: the name by the id of the dossier, for all who may object. */
  publicised: f.map(() => z.string().min(1).max(200)),
  /** Where those without an account send an objection. */
  postalAddress: f.text(300),
  state: required(f.oneOf(ROUND_STATES, { indexed: true })),
  note: f.longText(2000),
  demo: f.bool(),
});
export type Round = RecordOf<typeof round>;
