import { targetScopes } from '#domain/liaison/target-scopes.ts';
import { ofFederation } from '#domain/sync/body-scopes.ts';
import type { ScopeRule } from '#domain/sync/scope-rule.ts';

/** The federation that keeps the list, and the target's side. */
export const liaisonTargetScopes: ScopeRule = {
  fields: ['federationId', 'targetKind', 'targetId'],
  scopes: (row, world) => [...ofFederation(row), ...targetScopes(row, world)],
};
