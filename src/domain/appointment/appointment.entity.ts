import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

/** Posts in rank order, as lists of officers are printed. */
export const POSTS = [
  'chair',
  'president',
  'executive-president',
  'standing-vice-president',
  'vice-chair',
  'vice-president',
  'chief-supervisor',
  'secretary-general',
  'deputy-secretary-general',
  'supervisor',
  'standing-member',
  'standing-council-member',
  'executive-member',
  'council-member',
  'honorary-president',
  'advisor',
  'member',
] as const;
export type Post = (typeof POSTS)[number];

/** A post that a person holds in a body, in a term, from–to. */
export const appointment = defineEntity('appointment', 'post', {
  personId: required(f.ref(['person'])),
  bodyKind: required(f.oneOf(['chamber', 'federation'])),
  bodyId: required(f.ref(['chamber', 'federation'], { kindField: 'bodyKind' })),
  post: required(f.oneOf(POSTS, { indexed: true })),
  /** Rank within the post, from 1. */
  order: f.int(),
  termId: f.ref(['term']),
  from: f.date(),
  to: f.date(),
  note: f.text(400),
  demo: f.bool(),
});
export type Appointment = RecordOf<typeof appointment>;
