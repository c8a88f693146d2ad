import { type RowCheck, refused } from '#domain/sync/row-check.ts';
import type { ScoreKind } from './score.entity.ts';
import { scoreId } from './score-id.rules.ts';

const OPEN: readonly unknown[] = ['self', 'final'] satisfies readonly ScoreKind[];

/**
 * A sheet has the id that follows from its dossier, kind and author, so there is one of each; and
 * what reviewers and experts find never lies in the field that the subject may read.
 */
export const scoreCheck: RowCheck = (after) => {
  const { id, dossierId, kind, authorId } = after.row;
  const due = scoreId(String(dossierId), kind as ScoreKind, String(authorId));
  if (id !== due) throw refused(after, 'id', 'The id of a sheet follows from what it is.', due);
  const closed = OPEN.includes(kind) ? 'findings' : 'entries';
  if ((after.row[closed] ?? null) !== null)
    throw refused(after, closed, `A sheet of kind ${String(kind)} has no ${closed}.`, null);
};
