import { chamberScopes } from '#domain/chamber/chamber.scopes.ts';
import { scopeOf } from '#domain/kernel/access.ts';
import { ofFederation } from '#domain/sync/body-scopes.ts';
import { idIn, naming, type ScopeRule } from '#domain/sync/scope-rule.ts';

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
  touches: (row, world) => naming(world, 'evidence', 'subjectId', String(row.subjectId)),
  carries: (row, world) => [
    ...naming(world, 'score', 'dossierId', row.id),
    ...naming(world, 'objection', 'aboutId', row.id),
    ...naming(world, 'evidence', 'subjectId', String(row.subjectId)),
  ],
};
