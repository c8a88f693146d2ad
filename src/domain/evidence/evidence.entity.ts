import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

export const EVIDENCE_KINDS = [
  'registration',
  'charter',
  'inspection',
  'audit',
  'minutes',
  'election',
  'party',
  'training',
  'activity',
  'charity',
  'honour',
  'rules',
  'dues',
  'staff',
  'premises',
  'other',
] as const;

/** A document of a chamber or a federation that may serve several items of several schemes. */
export const evidence = defineEntity('evidence', 'name', {
  name: required(f.text(200)),
  subjectKind: required(f.oneOf(['chamber', 'federation'])),
  subjectId: required(f.ref(['chamber', 'federation'], { kindField: 'subjectKind' })),
  kind: required(f.oneOf(EVIDENCE_KINDS, { indexed: true })),
  number: f.text(120),
  issuedBy: f.text(120),
  issuedOn: f.date(),
  validTo: f.date({ indexed: true }),
  /** The scanned document or photograph. */
  file: f.file(),
  /** Items that it serves, as `family:item`: `SIHAO:D1`, in every version of the family. */
  usedBy: f.textList(100),
  note: f.longText(1000),
  demo: f.bool(),
});
export type Evidence = RecordOf<typeof evidence>;
