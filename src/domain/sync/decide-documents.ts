import { Problem } from '#domain/kernel/problem.ts';
import { documentsNamed, servesDossier } from '#domain/score/claimed-documents.ts';
import { type Draft, viewOfRow } from './draft.ts';
import type { WorldRow } from './world.ts';

/** What a sheet did not name before the mutation: what others attached is not asked for again. */
function newlyNamed(after: WorldRow, d: Draft): readonly string[] {
  const before = d.before.get('score', after.row.id);
  const known = before ? documentsNamed(before.row) : [];
  return documentsNamed(after.row).filter((id) => !known.includes(id));
}

/**
 * A sheet rests on documents within its author's sight that may stand in its dossier; one that was
 * taken out of the library meanwhile refuses nothing. Absent and foreign answer alike.
 */
export function checkDocuments(d: Draft): void {
  for (const after of d.layer.laid()) {
    if (after.kind !== 'score' || after.deleted) continue;
    const dossier = d.layer.get('dossier', String(after.row.dossierId));
    for (const id of newlyNamed(after, d)) {
      const found = d.layer.get('evidence', id);
      const seen = found && viewOfRow(d, found) !== null;
      if (seen && dossier && servesDossier(found.row, dossier.row, d.layer)) continue;
      const field = after.row.findings ? 'findings' : 'entries';
      const details = { kind: 'score', row: after.row.id, field, read: id, allowed: ['evidence'] };
      const message = `score.${field} names no document within your scopes that serves this dossier.`;
      throw new Problem('reference', message, details);
    }
  }
}
