import { downward, leadersWithin } from '#domain/federation/federation.tree.ts';
import { scopeOf } from '#domain/kernel/access.ts';
import { idIn, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** Its federation, those below it, and the leaders of any of them. */
export const liaisonRuleScopes: ScopeRule = {
  fields: ['federationId'],
  scopes: (row, world) => {
    const id = idIn(row, 'federationId');
    if (id === null) return [];
    return [
      ...downward(id, world).map((below) => scopeOf('federation', below)),
      ...leadersWithin(id, world),
    ];
  },
};
