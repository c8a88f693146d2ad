import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

/** Meetings of organs that a charter names, then what else a chamber holds for its members. */
export const MEETING_KINDS = [
  'assembly',
  'council',
  'standing-council',
  'supervisors',
  'president-office',
  'party',
  'study',
  'training',
  'matchmaking',
  'field-study',
  'charity',
  'other',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** 会议活动: a meeting or an activity that a chamber or a federation held. */
export const meeting = defineEntity('meeting', 'subject', {
  bodyKind: required(f.oneOf(['chamber', 'federation'])),
  bodyId: required(f.ref(['chamber', 'federation'], { kindField: 'bodyKind' })),
  kind: required(f.oneOf(MEETING_KINDS, { indexed: true })),
  subject: required(f.text(200)),
  date: required(f.date({ indexed: true })),
  place: f.text(200),
  /** How many had to come; empty where anybody could. */
  expected: f.int(),
  attended: f.int(),
  /** Its minutes, sign-in list or pictures, in the library of its body. */
  documentId: f.ref(['evidence']),
  note: f.longText(2000),
  demo: f.bool(),
});
export type Meeting = RecordOf<typeof meeting>;
