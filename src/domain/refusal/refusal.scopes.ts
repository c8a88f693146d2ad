import { ofFederation } from '#domain/sync/body-scopes.ts';
import type { ScopeRule } from '#domain/sync/scope-rule.ts';

/** The federation whose staff may mend it. */
export const refusalScopes: ScopeRule = {
  fields: ['federationId'],
  scopes: (row) => ofFederation(row),
};
