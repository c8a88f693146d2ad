import { act } from '#client/records/act.ts';
import { enterpriseValues } from '#client/records/enterprise/enterprise.commands.ts';
import { deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import type { BUSINESS_STATUSES } from '#domain/enterprise/enterprise.entity.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { isEnded } from '#domain/membership/membership.rules.ts';

export type BusinessStatus = (typeof BUSINESS_STATUSES)[number];

const nameOf = (row: Row) => ({ name: String(row.name) });

/** Corrects an enterprise's file; only what differs is written. */
export const changeEnterprise = (row: Row, values: Values) =>
  act([patchOp('enterprise', row, enterpriseValues(values))], 'enterprises:act.change', {
    name: String(values.name ?? row.name).trim(),
  });

/** Notes that the file was compared with the enterprise today and is right. */
export const verifyEnterprise = (row: Row, today: string) =>
  act([patchOp('enterprise', row, { verifiedOn: today })], 'enterprises:act.verify', nameOf(row));

/**
 * Records that business stopped or goes on. Deregistration ends the running memberships with it;
 * `word` is the status in the reader's language.
 */
export const recordStatus = (
  row: Row,
  status: BusinessStatus,
  word: string,
  today: string,
  memberships: readonly Row[],
) =>
  act(
    [
      patchOp('enterprise', row, { status }),
      ...(status === 'deregistered' ? memberships.filter(isRunning) : []).map((membership) =>
        patchOp('membership', membership, { status: 'deregistered', leftOn: today }),
      ),
    ],
    'enterprises:act.status',
    { ...nameOf(row), status: word },
  );

const isRunning = (row: Row) =>
  (row.leftOn ?? null) === null && !isEnded((row.status ?? null) as string | null);

export interface Dependents {
  readonly memberships: readonly Row[];
  readonly liaisons: readonly Row[];
  /** Its places on lists of those who are to have a leader. */
  readonly listed: readonly Row[];
}

/** Removes an enterprise with all that means nothing without it; visits and demands stay as history. */
export const deleteEnterprise = (row: Row, { memberships, liaisons, listed }: Dependents) =>
  act(
    [
      ...memberships.map((r) => deleteOp('membership', r)),
      ...liaisons.map((r) => deleteOp('liaison', r)),
      ...listed.map((r) => deleteOp('liaison-target', r)),
      deleteOp('enterprise', row),
    ],
    'enterprises:act.remove',
    nameOf(row),
  );
