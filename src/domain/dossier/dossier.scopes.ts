import { chamberScopes } from '#domain/chamber/chamber.scopes.ts';
import { scopeOf } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { claimedDocuments } from '#domain/score/claimed-documents.ts';
import { ofFederation } from '#domain/sync/body-scopes.ts';
import { idIn, type Name, naming, type ScopeRule } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';

/** The documents of its subject, and of others those that a federation's claim rests on. */
function documentsOf(row: Row, world: World): readonly Name[] {
  const own = naming(world, 'evidence', 'subjectId', String(row.subjectId));
  if (row.subjectKind !== 'federation') return own;
  return [...own, ...claimedDocuments(row, world).map((id): Name => ['evidence', id])];
}

/** The subject, and the federation that holds the round. A federation's file is not spread below it. */
export const dossierScopes: ScopeRule = {
  fields: ['roundId', 'subjectKind', 'subjectId'],
  scopes: (row, world, today) => {
    const [subject, round] = [idIn(row, 'subjectId'), idIn(row, 'roundId')];
    const holder = round === null ? [] : ofFederation(world.get('round', round)?.row);
    if (subject === null) return holder;
    if (row.subjectKind === 'federation') return [scopeOf('federation', subject), ...holder];
    const chamber = world.get('chamber', subject);
    if (!chamber) return holder;
    const lies = chamber.deleted ? chamber.scopes : chamberScopes.scopes(chamber.row, world, today);
    return [...lies, ...holder];
  },
  touches: documentsOf,
  carries: (row, world) => [
    ...naming(world, 'score', 'dossierId', row.id),
    ...naming(world, 'objection', 'aboutId', row.id),
    ...documentsOf(row, world),
  ],
};
