import { spread } from '#domain/federation/federation.tree.ts';
import { scopeOf } from '#domain/kernel/access.ts';
import { idIn, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** Its federation, those below it with their chambers, and every leader with an assignment in it. */
export const campaignScopes: ScopeRule = {
  fields: ['federationId'],
  scopes: (row, world) => [
    ...spread(idIn(row, 'federationId'), world),
    ...world.by('liaison', 'campaignId', row.id).flatMap((l) => {
      const leader = idIn(l.row, 'leaderId');
      return leader === null ? [] : [scopeOf('leader', leader)];
    }),
  ],
};
