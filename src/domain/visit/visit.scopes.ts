import { contactScopes } from '#domain/liaison/about-target.ts';
import type { ScopeRule } from '#domain/sync/scope-rule.ts';

/** The target's side, its leaders of today, and the leader whose visit it was. */
export const visitScopes: ScopeRule = {
  fields: ['targetKind', 'targetId', 'leaderId'],
  scopes: contactScopes,
};
