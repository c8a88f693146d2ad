import type { Saved } from '#client/data/data-port.ts';
import { act } from '#client/records/act.ts';
import { createOp, patchOp } from '#client/records/ops.ts';
import type { DossierState } from '#domain/dossier/dossier.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import type { ScoreKind } from '#domain/score/score.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';
import type { Op } from '#domain/sync/op.ts';
import { fieldOf } from './sheets.queries.ts';

/** Whose sheet of which dossier. */
export interface SheetTarget {
  readonly dossierId: string;
  readonly kind: ScoreKind;
  readonly authorId: string;
  readonly authorName: string | null;
}

/** Makes a sheet or changes it item by item; `base` is what its author saw. Null where nothing differs. */
export function sheetOp(
  { dossierId, kind, authorId, authorName }: SheetTarget,
  row: Row | null,
  base: Entries,
  next: Entries,
): Op | null {
  const field = fieldOf(kind);
  if (row) return patchOp('score', { ...row, [field]: base }, { [field]: next });
  if (Object.keys(next).length === 0) return null;
  const id = scoreId(dossierId, kind, authorId);
  return createOp('score', id, { dossierId, kind, authorId, authorName, [field]: next });
}

/** Saves the claim and what its documents serve; the dossier says whether it is complete. */
export function saveClaim(
  ops: readonly (Op | null)[],
  dossier: Row,
  complete: boolean,
): Promise<Saved | null> {
  const state: DossierState = complete ? 'self-scored' : 'draft';
  return act([...ops, patchOp('dossier', dossier, { state })], 'dossiers:act.saved', {});
}

/** Saves a reviewer's or an expert's sheet. */
export const saveFindings = (op: Op | null): Promise<Saved | null> =>
  act([op], 'dossiers:act.findings', {});

/** Hands a dossier in. */
export function submitDossier(dossier: Row, today: string, subject: string) {
  const op = patchOp('dossier', dossier, { state: 'submitted', submittedOn: today });
  return act([op], 'dossiers:act.submitted', { subject });
}

/** Gives a dossier back to its subject, who may change it again. */
export function returnDossier(dossier: Row, today: string, reason: string, subject: string) {
  const values = { state: 'returned', returnedOn: today, returnReason: reason };
  return act([patchOp('dossier', dossier, values)], 'dossiers:act.returned', { subject });
}

/** An expert's sheet becomes visible to the federation, and can't be changed any more. */
export const handIn = (sheet: Row, now: string) =>
  act([patchOp('score', sheet, { submittedAt: now })], 'dossiers:act.handedIn', {});

/** Lets an expert change his sheet once more. */
export const handBack = (sheet: Row, author: string) =>
  act([patchOp('score', sheet, { submittedAt: null })], 'dossiers:act.handedBack', { author });

/** Settles the final score: the sheet for its subject to read, the total in the dossier. */
export function settleFinal(
  target: SheetTarget,
  sheet: Row | null,
  entries: Entries,
  dossier: Row,
  total: number,
  now: string,
) {
  const id = scoreId(target.dossierId, target.kind, target.authorId);
  const { dossierId, kind, authorId, authorName } = target;
  const values = { dossierId, kind, authorId, authorName, entries, submittedAt: now };
  const op = sheet
    ? patchOp('score', sheet, { entries, submittedAt: now })
    : createOp('score', id, values);
  const ops = [op, patchOp('dossier', dossier, { finalScore: total })];
  return act(ops, 'dossiers:act.final', { total });
}

/** Veto items that were found to hold, and why. */
export function saveVetoes(dossier: Row, vetoed: readonly string[], reason: string) {
  const values = { vetoed, vetoReason: vetoed.length > 0 ? reason : null };
  return act([patchOp('dossier', dossier, values)], 'dossiers:act.vetoes', {});
}
