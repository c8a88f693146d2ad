import { data } from '#client/data/data.ts';
import type { Saved } from '#client/data/data-port.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { DossierState } from '#domain/dossier/dossier.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';

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

/** Saves a self-score as the subject's sheet, on this device. Null where nothing differs. */
export function saveSelfScore(
  before: Row,
  sheet: Row | null,
  entries: Entries,
  complete: boolean,
): Promise<Saved> | null {
  const state: DossierState = complete ? 'self-scored' : 'draft';
  const authorId = String(before.subjectId);
  const id = scoreId(before.id, 'self', authorId);
  const values = { dossierId: before.id, kind: 'self', authorId, entries };
  const ops = [
    sheet ? patchOp('score', sheet, { entries }) : createOp('score', id, values),
    patchOp('dossier', before, { state }),
  ].filter((op) => op !== null);
  return ops.length === 0 ? null : data.change({ ops, label: { key: 'ratings:dossier.saved' } });
}

/** Hands a dossier in. */
export function submitDossier(before: Row, today: string, subject: string): Promise<Saved> | null {
  const op = patchOp('dossier', before, { state: 'submitted', submittedOn: today });
  const label = { key: 'ratings:dossier.submitted', values: { subject } };
  return op && data.change({ ops: [op], label });
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
