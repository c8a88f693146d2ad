import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { CHAMBER_STATUSES } from '#domain/chamber/chamber.entity.ts';
import { normalizeCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';

export type ChamberStatus = (typeof CHAMBER_STATUSES)[number];

const nameOf = (row: Row) => ({ name: String(row.name) });

function stored(values: Values): Values {
  const { creditCode } = values;
  if (typeof creditCode !== 'string' || creditCode.trim() === '') return values;
  return { ...values, creditCode: normalizeCreditCode(creditCode) };
}

/** Adds a chamber and answers its id. */
export async function registerChamber(values: Values): Promise<string> {
  const id = newId(sources);
  await act([createOp('chamber', id, stored(values))], 'chambers:act.register', {
    name: String(values.name).trim(),
  });
  return id;
}

/** Corrects a chamber's file; only what differs is written. */
export const changeChamber = (row: Row, values: Values) =>
  act([patchOp('chamber', row, stored(values))], 'chambers:act.change', {
    name: String(values.name ?? row.name).trim(),
  });

/** Records that a chamber is rectified, merged or cancelled, or works again. */
export const recordChamberStatus = (row: Row, status: ChamberStatus, word: string) =>
  act([patchOp('chamber', row, { status })], 'chambers:act.status', {
    ...nameOf(row),
    status: word,
  });

export interface Dependents {
  readonly memberships: readonly Row[];
  readonly terms: readonly Row[];
  readonly appointments: readonly Row[];
  readonly liaisons: readonly Row[];
  /** Its places on lists of those who are to have a leader. */
  readonly listed: readonly Row[];
  readonly meetings: readonly Row[];
}

/** Removes a chamber with all that means nothing without it; taken back as one. */
export const deleteChamber = (
  row: Row,
  { memberships, terms, appointments, liaisons, listed, meetings }: Dependents,
) =>
  act(
    [
      ...memberships.map((r) => deleteOp('membership', r)),
      ...appointments.map((r) => deleteOp('appointment', r)),
      ...terms.map((r) => deleteOp('term', r)),
      ...meetings.map((r) => deleteOp('meeting', r)),
      ...liaisons.map((r) => deleteOp('liaison', r)),
      ...listed.map((r) => deleteOp('liaison-target', r)),
      deleteOp('chamber', row),
    ],
    'chambers:act.remove',
    nameOf(row),
  );
