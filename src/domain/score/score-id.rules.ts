import { v5 } from 'uuid';
import type { ScoreKind } from './score.entity.ts';

/** The id of a sheet: whoever scores the same dossier on two devices meets in one record. */
export function scoreId(dossierId: string, kind: ScoreKind, authorId: string): string {
  return v5(`${kind}:${authorId}`, dossierId);
}
