import type { Row } from '#domain/kernel/entity.ts';
import { idIn } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';
import { scoreId } from './score-id.rules.ts';

/** Ids of the documents that a sheet names beside its items, once each. */
export function documentsNamed(sheet: Row): readonly string[] {
  const entries = [sheet.entries, sheet.findings].flatMap((f) => Object.values(Object(f ?? {})));
  return [...new Set(entries.flatMap((e) => Object(e).evidence ?? []).map(String))];
}

/** Ids of the documents on which the claim in a dossier rests. */
export function claimedDocuments(dossier: Row, world: World): readonly string[] {
  const id = scoreId(dossier.id, 'self', String(dossier.subjectId));
  const claim = world.get('score', id);
  return claim && !claim.deleted ? documentsNamed(claim.row) : [];
}

/**
 * Whether a document may stand in a dossier: one of its subject, or, where a federation is rated,
 * one of a chamber that lies with it.
 */
export function servesDossier(document: Row, dossier: Row, world: World): boolean {
  const [owner, subject] = [idIn(document, 'subjectId'), idIn(dossier, 'subjectId')];
  if (owner === null || subject === null) return false;
  if (owner === subject) return true;
  if (dossier.subjectKind !== 'federation' || document.subjectKind !== 'chamber') return false;
  return world.get('chamber', owner)?.row.federationId === subject;
}
