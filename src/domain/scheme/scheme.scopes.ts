import { spread } from '#domain/federation/federation.tree.ts';
import { idIn, naming, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** Its federation, those below it, and the chambers that any of them guides. */
export const schemeScopes: ScopeRule = {
  fields: ['federationId'],
  scopes: (row, world) => spread(idIn(row, 'federationId'), world),
  touches: (row, world) => naming(world, 'award', 'schemeId', row.id),
};
