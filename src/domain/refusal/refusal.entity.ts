import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

/** A refused mutation, kept on the server for staff who may link, apply or discard it. */
export const refusal = defineEntity('refusal', 'code', {
  code: required(f.code(40, { indexed: true })),
  kind: required(f.code(40)),
  row: required(f.code(40, { indexed: true })),
  author: required(f.code(60)),
  authorName: f.text(60),
  client: required(f.code(40)),
  n: required(f.int()),
  at: f.dateTime(),
  receivedAt: f.dateTime(),
  /** The mutation's operations, and the version of the wire that they speak. */
  ops: f.json({ sensitivity: 'restricted' }),
  schema: f.int(),
  federationId: required(f.ref(['federation'])),
  /** Chambers for which its author spoke: there he hears what became of it. */
  authorChambers: f.textList(40),
  status: required(f.oneOf(['open', 'applied', 'discarded'], { indexed: true })),
  handledBy: f.text(60),
  handledById: f.code(60),
  handledAt: f.dateTime(),
  /** Why it was discarded, in the words of whoever did. */
  handledNote: f.text(200),
});
export type Refusal = RecordOf<typeof refusal>;
