import { sheetOf } from '../dossiers/sheets.queries.ts';
import { ofKind, type Parts, type Rated } from '../dossiers/use-dossier-parts.ts';
import type { FormKind, FormSheets } from './score-table.rules.ts';

/** The sheets that stand in the scoring form, as far as this person sees them. */
export function formSheets({ dossier }: Rated, parts: Parts): FormSheets {
  const own = (kind: 'reviewer' | 'final') =>
    sheetOf(parts.sheets, dossier.id, kind, parts.target(kind).authorId) ??
    ofKind(parts.sheets, kind)[0];
  return {
    self: parts.claim,
    reviewer: own('reviewer')?.entries ?? null,
    final: own('final')?.entries ?? null,
  };
}

/** The sheets that a filled-in form may change. */
export const writableKinds = ({ mayClaim, mayJudge }: Parts): readonly FormKind[] =>
  mayClaim ? ['self'] : mayJudge ? ['reviewer', 'final'] : [];
