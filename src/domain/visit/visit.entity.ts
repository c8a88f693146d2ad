import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';

/** 走访 座谈 电话 信函 会议 慰问 */
export const VISIT_FORMS = ['visit', 'talk', 'call', 'letter', 'meeting', 'care'] as const;

/** A contact with a target on a day. Nothing in it forces a check-in, a photo or a position. */
export const visit = defineEntity('visit', 'date', {
  targetKind: required(f.oneOf(LIAISON_TARGETS, { indexed: true })),
  targetId: required(f.ref(['chamber', 'enterprise', 'federation'], { kindField: 'targetKind' })),
  date: required(f.date({ indexed: true })),
  form: required(f.oneOf(VISIT_FORMS, { indexed: true })),
  /** Whose visit it is; empty where federation staff went on their own. */
  leaderId: f.ref(['leader']),
  campaignId: f.ref(['campaign']),
  participants: f.textList(40),
  content: f.longText(4000),
  /** Made smaller on the device, without the place where they were taken. */
  photos: f.files(),
  /** Which of the campaign's duties it served. */
  duties: f.textList(80),
  /** The visit that this entry describes once more: two officers may log one visit. It counts once. */
  sameAs: f.ref(['visit']),
  demo: f.bool(),
});
export type Visit = RecordOf<typeof visit>;
