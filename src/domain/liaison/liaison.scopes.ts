import { scopeOf } from '#domain/kernel/access.ts';
import { ofFederation } from '#domain/sync/body-scopes.ts';
import { idIn, type Name, type ScopeRule } from '#domain/sync/scope-rule.ts';
import { aboutTarget, officersAt } from './about-target.ts';
import { targetScopes } from './target-scopes.ts';

/** The leader, the leader's federation, and the target's side; ended or not. */
export const liaisonScopes: ScopeRule = {
  fields: ['leaderId', 'targetKind', 'targetId', 'campaignId', 'to'],
  scopes: (row, world) => {
    const leader = idIn(row, 'leaderId');
    const ofLeader =
      leader === null
        ? []
        : [scopeOf('leader', leader), ...ofFederation(world.get('leader', leader)?.row)];
    return [...ofLeader, ...targetScopes(row, world)];
  },
  touches: (row, world) => {
    const [leader, target] = [idIn(row, 'leaderId'), idIn(row, 'targetId')];
    const names: Name[] = leader === null ? [] : [['leader', leader]];
    if (target !== null && row.targetKind === 'chamber') names.push(['chamber', target]);
    if (target !== null && row.targetKind === 'enterprise') names.push(['enterprise', target]);
    if (target !== null && row.targetKind === 'federation') names.push(['federation', target]);
    const campaign = idIn(row, 'campaignId');
    if (campaign !== null) names.push(['campaign', campaign]);
    if (target === null) return names;
    return [...names, ...aboutTarget(target, world), ...officersAt(target, world)];
  },
};
