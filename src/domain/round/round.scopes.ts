import { spread } from '#domain/federation/federation.tree.ts';
import { idIn, naming, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** The federation that holds it, those below it, and the chambers that any of them guides. */
export const roundScopes: ScopeRule = {
  fields: ['federationId'],
  scopes: (row, world) => spread(idIn(row, 'federationId'), world),
  touches: (row, world) => [
    ...naming(world, 'award', 'roundId', row.id),
    ...naming(world, 'dossier', 'roundId', row.id),
  ],
};
