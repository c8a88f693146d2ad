import { type Scope, scopeOf } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { current, idIn } from './scope-rule.ts';
import type { World } from './world.ts';

/** Where what belongs to a chamber lies: the chamber, and the federation that guides it. */
export function underChamber(id: string, world: World): readonly Scope[] {
  const found = world.get('chamber', id);
  const federation = found ? idIn(found.row, 'federationId') : null;
  return [scopeOf('chamber', id), ...(federation ? [scopeOf('federation', federation)] : [])];
}

/** The same for a row that names its body by `bodyKind` and `bodyId`. */
export function underBody(row: Row, world: World): readonly Scope[] {
  const id = idIn(row, 'bodyId');
  if (id === null) return [];
  return row.bodyKind === 'federation' ? [scopeOf('federation', id)] : underChamber(id, world);
}

/** The scope of the federation that a row names, if it names one. */
export function ofFederation(row: Row | undefined, field = 'federationId'): readonly Scope[] {
  const id = row ? idIn(row, field) : null;
  return id === null ? [] : [scopeOf('federation', id)];
}

/** Scopes of the leaders who are now assigned to a target. */
export function leadersOf(id: string, world: World, today: string): readonly Scope[] {
  return world
    .by('liaison', 'targetId', id)
    .filter((l) => current(l.row, 'to', today))
    .flatMap((l) => {
      const leader = idIn(l.row, 'leaderId');
      return leader === null ? [] : [scopeOf('leader', leader)];
    });
}

/** Where the officers of a body are known: where it lies, and to the leaders who are assigned to it. */
export function officersOf(row: Row, world: World, today: string): readonly Scope[] {
  const id = idIn(row, 'bodyId');
  return [...underBody(row, world), ...(id === null ? [] : leadersOf(id, world, today))];
}
