import { type Scope, scopeOf } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { ofFederation, underChamber } from '#domain/sync/body-scopes.ts';
import { idIn, type Name, type ScopeRule } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';

/** Where the target's side reads an assignment. */
export function targetScopes(row: Row, world: World): readonly Scope[] {
  const target = idIn(row, 'targetId');
  if (target === null) return [];
  if (row.targetKind === 'chamber') return underChamber(target, world);
  if (row.targetKind === 'federation') return [scopeOf('federation', target)];
  return ofFederation(world.get('enterprise', target)?.row);
}

/** The leader, the leader's federation, and the target's side; ended or not. */
export const liaisonScopes: ScopeRule = {
  fields: ['leaderId', 'targetKind', 'targetId', 'to'],
  scopes: (row, world) => {
    const leader = idIn(row, 'leaderId');
    const ofLeader =
      leader === null
        ? []
        : [scopeOf('leader', leader), ...ofFederation(world.get('leader', leader)?.row)];
    return [...ofLeader, ...targetScopes(row, world)];
  },
  touches: (row) => {
    const [leader, target] = [idIn(row, 'leaderId'), idIn(row, 'targetId')];
    const names: Name[] = leader === null ? [] : [['leader', leader]];
    if (target !== null && row.targetKind === 'chamber') names.push(['chamber', target]);
    if (target !== null && row.targetKind === 'enterprise') names.push(['enterprise', target]);
    return names;
  },
};
