import { scopeOf } from '#domain/kernel/access.ts';
import { ofFederation } from '#domain/sync/body-scopes.ts';
import type { ScopeRule } from '#domain/sync/scope-rule.ts';
import { texts } from '#domain/sync/value.ts';

/** The federation whose staff may mend it, and the chambers where its author hears of it. */
export const refusalScopes: ScopeRule = {
  fields: ['federationId', 'authorChambers'],
  scopes: (row) => [
    ...ofFederation(row),
    ...texts(row.authorChambers).map((id) => scopeOf('chamber', id)),
  ],
};
