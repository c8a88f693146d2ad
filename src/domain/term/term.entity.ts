import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

/** 届: a term of office of a chamber or a federation; at most one extension of at most a year. */
export const term = defineEntity('term', 'number', {
  bodyKind: required(f.oneOf(['chamber', 'federation'])),
  bodyId: required(f.ref(['chamber', 'federation'], { kindField: 'bodyKind' })),
  number: required(f.int()),
  starts: required(f.date({ indexed: true })),
  ends: required(f.date({ indexed: true })),
  extendedTo: f.date(),
  extensionReason: f.text(400),
  note: f.longText(1700),
  demo: f.bool(),
});
export type Term = RecordOf<typeof term>;
