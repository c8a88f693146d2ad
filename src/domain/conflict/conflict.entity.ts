import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

/** A value that could not be merged, kept for a person: what was, what is, what was meant. */
export const conflict = defineEntity('conflict', 'field', {
  kind: required(f.code(40)),
  row: required(f.code(40, { indexed: true })),
  /** Null where a whole record is at stake: deleted here, changed there. */
  field: f.code(60),
  /** What tells the record from others, for those who no longer hold it: its title, what it joins. */
  about: f.json(),
  /** The author meant to add a record, and met one that was there, or had been deleted. */
  met: f.oneOf(['live', 'deleted']),
  base: f.json(),
  /** Who had written the value that the author saw, and when, where history still knows it. */
  baseBy: f.text(60),
  baseAt: f.dateTime(),
  baseReceivedAt: f.dateTime(),
  theirs: f.json(),
  mine: f.json(),
  reason: required(f.oneOf(['field', 'delete-changed', 'edit-deleted', 'duplicate'])),
  /** Where two records hold one value that should be unique: the other one, for who sees all. */
  other: f.code(40, { sensitivity: 'restricted' }),
  author: required(f.code(60)),
  authorName: f.text(60),
  client: required(f.code(40)),
  n: required(f.int()),
  /** Device time of the author; server time beside it, for clocks go wrong. */
  at: f.dateTime(),
  receivedAt: f.dateTime(),
  /** Who wrote the value that stands: his name, his account, his device's clock, the server's. */
  theirsBy: f.text(60),
  theirsById: f.code(60),
  theirsAt: f.dateTime(),
  theirsReceivedAt: f.dateTime(),
  status: required(f.oneOf(['open', 'kept-theirs', 'took-mine', 'other'], { indexed: true })),
  resolvedBy: f.text(60),
  resolvedById: f.code(60),
  resolvedAt: f.dateTime(),
});
export type Conflict = RecordOf<typeof conflict>;
