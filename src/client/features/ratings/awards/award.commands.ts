import { act } from '#client/records/act.ts';
import { patchOp } from '#client/records/ops.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { OutcomeWord } from '#domain/scheme/outcome-word.ts';

/** Ends an award before its time; the record and the reason stay. */
export const revokeAward = (
  row: Row,
  revokedOn: string,
  revokedReason: string,
  subject: string,
  word: OutcomeWord,
) =>
  act([patchOp('award', row, { revokedOn, revokedReason })], 'rounds:act.revoke', {
    subject,
    context: word,
  });
