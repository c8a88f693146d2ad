import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

export const OBJECTION_RESULTS = ['upheld', 'partly', 'dismissed', 'withdrawn'] as const;

/** An objection to what is on public notice or was awarded; it stops the clock until it is settled. */
export const objection = defineEntity('objection', 'text', {
  aboutKind: required(f.oneOf(['dossier', 'award'])),
  aboutId: required(f.ref(['dossier', 'award'], { kindField: 'aboutKind' })),
  /** The chamber that objects to another one, and hears what came of it. */
  fromId: f.ref(['chamber']),
  text: required(f.longText(4000)),
  /** Who objects, as he may be reached; never shown to the one it is about. */
  raisedBy: required(f.text(120, { sensitivity: 'restricted' })),
  contact: f.text(200, { sensitivity: 'restricted' }),
  raisedOn: required(f.date({ indexed: true })),
  settledOn: f.date(),
  result: f.oneOf(OBJECTION_RESULTS),
  settlement: f.longText(4000),
  demo: f.bool(),
});
export type Objection = RecordOf<typeof objection>;
