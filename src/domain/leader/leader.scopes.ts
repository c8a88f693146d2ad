import { rulesAbove, upward } from '#domain/federation/federation.tree.ts';
import { scopeOf } from '#domain/kernel/access.ts';
import { targetScopes } from '#domain/liaison/target-scopes.ts';
import { ofFederation } from '#domain/sync/body-scopes.ts';
import { current, idIn, type Name, naming, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** The leader, his federation, and whoever reads one of his present assignments. */
export const leaderScopes: ScopeRule = {
  fields: ['federationId'],
  scopes: (row, world, today) => [
    scopeOf('leader', row.id),
    ...ofFederation(row),
    ...world
      .by('liaison', 'leaderId', row.id)
      .filter((l) => current(l.row, 'to', today))
      .flatMap((l) => targetScopes(l.row, world)),
  ],
  touches: (row, world) => [
    ...naming(world, 'liaison', 'leaderId', row.id),
    ...naming(world, 'visit', 'leaderId', row.id),
    ...naming(world, 'demand', 'leaderId', row.id),
    ...rulesAbove(idIn(row, 'federationId'), world),
    ...upward(idIn(row, 'federationId'), world).map((id): Name => ['federation', id]),
  ],
};
