import { officersOf } from '#domain/sync/body-scopes.ts';
import { idIn, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** Where its body lies, ended or not, and with the leaders who are assigned to the body. */
export const appointmentScopes: ScopeRule = {
  fields: ['personId', 'bodyKind', 'bodyId', 'to'],
  scopes: officersOf,
  touches: (row) => {
    const person = idIn(row, 'personId');
    return person === null ? [] : [['person', person]];
  },
};
