import { ofFederation, underBody, underChamber } from '#domain/sync/body-scopes.ts';
import { idIn, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** Where its body lies, and the federation of the member; a chamber reads its own memberships. */
export const membershipScopes: ScopeRule = {
  fields: ['memberKind', 'memberId', 'bodyKind', 'bodyId', 'leftOn'],
  scopes: (row, world) => {
    const member = idIn(row, 'memberId');
    if (member === null) return underBody(row, world);
    const ofMember =
      row.memberKind === 'enterprise'
        ? ofFederation(world.get('enterprise', member)?.row)
        : row.memberKind === 'chamber'
          ? underChamber(member, world)
          : [];
    return [...underBody(row, world), ...ofMember];
  },
  touches: (row) => {
    const member = idIn(row, 'memberId');
    return member !== null && row.memberKind === 'enterprise' ? [['enterprise', member]] : [];
  },
};
