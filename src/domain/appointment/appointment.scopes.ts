import { underBody } from '#domain/sync/body-scopes.ts';
import { idIn, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** Where its body lies, ended or not. */
export const appointmentScopes: ScopeRule = {
  fields: ['personId', 'bodyKind', 'bodyId', 'to'],
  scopes: (row, world) => underBody(row, world),
  touches: (row) => {
    const person = idIn(row, 'personId');
    return person === null ? [] : [['person', person]];
  },
};
