import { type Scope, scopeOf } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { ofFederation, underChamber } from '#domain/sync/body-scopes.ts';
import { idIn } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';

/** Where the target's side reads what concerns it: an assignment, a visit, a demand. */
export function targetScopes(row: Row, world: World): readonly Scope[] {
  const target = idIn(row, 'targetId');
  if (target === null) return [];
  if (row.targetKind === 'chamber') return underChamber(target, world);
  if (row.targetKind === 'federation') return [scopeOf('federation', target)];
  return ofFederation(world.get('enterprise', target)?.row);
}
