import type { Scope } from '#domain/kernel/access.ts';
import { scopeOf } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { leadersOf, ofFederation } from '#domain/sync/body-scopes.ts';
import { idIn, type Name, naming } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';
import { targetScopes } from './target-scopes.ts';

/** The officers of a target, whom the leaders assigned to it know. */
export const officersAt = (id: string, world: World): readonly Name[] =>
  world.by('appointment', 'bodyId', id).flatMap((a): readonly Name[] => {
    const person = idIn(a.row, 'personId');
    return [['appointment', a.row.id], ...(person ? [['person', person] as const] : [])];
  });

/** Rows that lie where a target lies: its place on the list, its visits, its demands. */
export const aboutTarget = (id: string, world: World): readonly Name[] => [
  ...naming(world, 'liaison-target', 'targetId', id),
  ...naming(world, 'visit', 'targetId', id),
  ...naming(world, 'demand', 'targetId', id),
];

/** The target's side, the leaders who are now assigned to it, and the row's own leader with his federation. */
export function contactScopes(row: Row, world: World, today: string): readonly Scope[] {
  const [target, leader] = [idIn(row, 'targetId'), idIn(row, 'leaderId')];
  return [
    ...targetScopes(row, world),
    ...(target === null ? [] : leadersOf(target, world, today)),
    ...(leader === null
      ? []
      : [scopeOf('leader', leader), ...ofFederation(world.get('leader', leader)?.row)]),
  ];
}
