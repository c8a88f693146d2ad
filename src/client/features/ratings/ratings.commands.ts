import { data } from '#client/data/data.ts';
import type { Saved } from '#client/data/data-port.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';

/** Opens a round or saves its changes; the id of the round. */
export async function saveRound(before: Row | null, values: Values): Promise<string> {
  const id = before?.id ?? newId(sources);
  const op = before ? patchOp('round', before, values) : createOp('round', id, values);
  const label = { key: 'ratings:round.saved', values: { name: String(values.name ?? '') } };
  if (op) await data.change({ ops: [op], label });
  return id;
}

/** Puts a subject into a round, as a draft. */
export async function addParticipant(
  roundId: string,
  subject: { readonly kind: 'chamber' | 'federation'; readonly id: string },
): Promise<string> {
  const id = newId(sources);
  const values = { roundId, subjectKind: subject.kind, subjectId: subject.id, state: 'draft' };
  await data.change({
    ops: [createOp('dossier', id, values)],
    label: { key: 'ratings:dossier.add' },
  });
  return id;
}

/** Records what a subject won. */
export function recordAward(values: Values, subject: string): Promise<Saved> {
  return data.change({
    ops: [createOp('award', newId(sources), values)],
    label: { key: 'ratings:award.done', values: { subject, grade: String(values.grade ?? '') } },
  });
}

/** Removes an award that was entered by mistake; one that was withdrawn gets a date of revocation. */
export function removeAward(row: Row): Promise<Saved> {
  return data.change({ ops: [deleteOp('award', row)], label: { key: 'ratings:award.removed' } });
}
