import { act } from '#client/records/act.ts';
import { createOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';

/** Enters an objection; from its day on the clock of its subject stands still. */
export const raiseObjection = (values: Values, subject: string) =>
  act([createOp('objection', newId(sources), values)], 'rounds:act.object', { subject });

/** Settles an objection in writing; `word` is the result in the reader's language. */
export const settleObjection = (row: Row, values: Values, word: string) =>
  act([patchOp('objection', row, values)], 'rounds:act.settle', { result: word });
