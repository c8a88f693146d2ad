import { contactScopes } from '#domain/liaison/about-target.ts';
import { underChamber } from '#domain/sync/body-scopes.ts';
import { idIn, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** The target's side, its leaders of today, who brought it in, and the chamber that passed it on. */
export const demandScopes: ScopeRule = {
  fields: ['targetKind', 'targetId', 'leaderId', 'chamberId'],
  scopes: (row, world, today) => {
    const chamber = idIn(row, 'chamberId');
    return [
      ...contactScopes(row, world, today),
      ...(chamber === null ? [] : underChamber(chamber, world)),
    ];
  },
};
