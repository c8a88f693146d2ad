import { type Scope, scopeOf } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { holderOf } from '#domain/round/round.holder.ts';
import { claimedDocuments } from '#domain/score/claimed-documents.ts';
import { underChamber } from '#domain/sync/body-scopes.ts';
import { idIn, type ScopeRule } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';

/** Who rates the federation that guides a chamber, where its claim rests on this document. */
function ratersOfFederation(row: Row, chamber: string, world: World): readonly Scope[] {
  const guided = world.get('chamber', chamber);
  const federation = guided ? idIn(guided.row, 'federationId') : null;
  if (federation === null) return [];
  return world
    .by('dossier', 'subjectId', federation)
    .filter((d) => claimedDocuments(d.row, world).includes(row.id))
    .flatMap((d) => holderOf(d.row, world));
}

/**
 * The subject, the federation that guides it, and those in whose rounds it takes part; of a chamber's
 * documents also those in whose rounds its federation's claim names them.
 */
export const evidenceScopes: ScopeRule = {
  fields: ['subjectKind', 'subjectId'],
  scopes: (row, world) => {
    const subject = idIn(row, 'subjectId');
    if (subject === null) return [];
    const raters = world.by('dossier', 'subjectId', subject).flatMap((d) => holderOf(d.row, world));
    if (row.subjectKind === 'federation') return [scopeOf('federation', subject), ...raters];
    return [...underChamber(subject, world), ...raters, ...ratersOfFederation(row, subject, world)];
  },
};
