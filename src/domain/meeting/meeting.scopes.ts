import { underBody } from '#domain/sync/body-scopes.ts';
import type { ScopeRule } from '#domain/sync/scope-rule.ts';

/** Where its body lies. */
export const meetingScopes: ScopeRule = {
  fields: ['bodyKind', 'bodyId'],
  scopes: (row, world) => underBody(row, world),
};
