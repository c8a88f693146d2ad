import { queryOptions } from '@tanstack/react-query';
import type { LocalRecord } from '#client/data/data-port.ts';
import { byQuery } from '#client/data/queries.ts';
import type { Dossier } from '#domain/dossier/dossier.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Entries, entriesFromPoints } from '#domain/scheme/sheet.rules.ts';
import { type Score, type ScoreKind, score } from '#domain/score/score.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';

export interface Sheet {
  readonly record: LocalRecord;
  readonly score: Score;
  /** What it says of each item, wherever its kind keeps that. */
  readonly entries: Entries;
}

/** The sheets of a dossier that this device holds: an expert has his own, staff those handed in. */
export const sheetsQuery = (dossierId: string) =>
  queryOptions({
    ...byQuery('score', 'dossierId', dossierId),
    select: (records): readonly Sheet[] =>
      records.map((record) => {
        const found = asRecord(score, record.row);
        return { record, score: found, entries: found.findings ?? found.entries ?? {} };
      }),
  });

/** The field in which a kind of sheet keeps what it says. */
export const fieldOf = (kind: ScoreKind): 'entries' | 'findings' =>
  kind === 'self' || kind === 'final' ? 'entries' : 'findings';

/** The sheet of one author, or null where there is none yet. */
export function sheetOf(
  sheets: readonly Sheet[],
  dossierId: string,
  kind: ScoreKind,
  authorId: string,
): Sheet | null {
  const id = scoreId(dossierId, kind, authorId);
  return sheets.find((s) => s.score.id === id) ?? null;
}

/** What the subject claims: its sheet, or the points of the first release. */
export function claimOf(sheets: readonly Sheet[], dossier: Dossier): Entries {
  const own = sheetOf(sheets, dossier.id, 'self', dossier.subjectId);
  return own?.entries ?? entriesFromPoints(dossier.selfScores, dossier.selfNotes);
}
