import { act } from '#client/records/act.ts';
import { patchOp } from '#client/records/ops.ts';
import type { Row } from '#domain/kernel/entity.ts';

/** Ends an award before its time; the record and the reason stay. */
export const revokeAward = (row: Row, revokedOn: string, revokedReason: string, subject: string) =>
  act([patchOp('award', row, { revokedOn, revokedReason })], 'rounds:act.revoke', { subject });
