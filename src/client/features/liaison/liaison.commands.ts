import { data } from '#client/data/data.ts';
import type { Saved } from '#client/data/data-port.ts';
import { createOp, deleteOp, patchOp } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import type { LIAISON_ROLES, LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';

export interface Assignment {
  readonly leaderId: string;
  readonly targetKind: (typeof LIAISON_TARGETS)[number];
  readonly targetId: string;
  readonly role: (typeof LIAISON_ROLES)[number];
  readonly from: string;
  readonly campaignId?: string | null;
  readonly basisDocument?: string | null;
}
/** Names for the words of undo and history. */
export interface Names {
  readonly leader: string;
  readonly target: string;
}

/** Assigns a leader to a target from a day on. */
export function assignLiaison(assignment: Assignment, names: Names): Promise<Saved> {
  return data.change({
    ops: [createOp('liaison', newId(sources), { ...assignment })],
    label: { key: 'liaison:assign.done', values: { ...names } },
  });
}

/** Ends an assignment; `lastDay` still counts. */
export function endLiaison(row: Row, lastDay: string, names: Names): Promise<Saved> | null {
  const op = patchOp('liaison', row, { to: lastDay });
  if (!op) return null;
  return data.change({ ops: [op], label: { key: 'liaison:end.done', values: { ...names } } });
}

/** Removes an assignment that was entered by mistake. */
export function removeLiaison(row: Row): Promise<Saved> {
  return data.change({
    ops: [deleteOp('liaison', row)],
    label: { key: 'liaison:remove.done' },
  });
}

/** Removes a leader who was entered by mistake; one who leaves office gets an end date instead. */
export function removeLeader(row: Row, name: string): Promise<Saved> {
  return data.change({
    ops: [deleteOp('leader', row)],
    label: { key: 'liaison:saved.removedLeader', values: { name } },
  });
}
