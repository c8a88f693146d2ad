import { type Scope, scopeOf } from '#domain/kernel/access.ts';
import { idIn, type Name, naming } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';

/** The federation and those above it, nearest first, as far as they live; a circle ends the walk. */
export function upward(id: string | null, world: World): readonly string[] {
  const path: string[] = [];
  for (let at = id; at !== null && !path.includes(at); ) {
    path.push(at);
    const found = world.get('federation', at);
    at = found && !found.deleted ? idIn(found.row, 'parentId') : null;
  }
  return path;
}

/** The federation and every live one below it. */
export function downward(id: string, world: World): readonly string[] {
  const found = new Set([id]);
  for (const at of found) {
    for (const child of world.by('federation', 'parentId', at)) found.add(child.row.id);
  }
  return [...found];
}

/** Where what a federation issues is read: itself, those below it, the chambers they guide. */
export function spread(id: string | null, world: World): readonly Scope[] {
  if (id === null) return [];
  return downward(id, world).flatMap((federation) => [
    scopeOf('federation', federation),
    ...world.by('chamber', 'federationId', federation).map((c) => scopeOf('chamber', c.row.id)),
  ]);
}

/** Scopes of the leaders of a federation and of those below it. */
export function leadersWithin(id: string | null, world: World): readonly Scope[] {
  if (id === null) return [];
  return downward(id, world).flatMap((federation) =>
    world.by('leader', 'federationId', federation).map((l) => scopeOf('leader', l.row.id)),
  );
}

/** Liaison rules that hold for the leaders of a federation. */
export const rulesAbove = (id: string | null, world: World): readonly Name[] =>
  upward(id, world).flatMap((above) => naming(world, 'liaison-rule', 'federationId', above));

/** Schemes, rounds, campaigns and liaison rules whose spread reaches a federation. */
export function issuedAbove(id: string | null, world: World): readonly Name[] {
  return upward(id, world).flatMap((federation) => [
    ...naming(world, 'scheme', 'federationId', federation),
    ...naming(world, 'round', 'federationId', federation),
    ...naming(world, 'campaign', 'federationId', federation),
    ...naming(world, 'liaison-rule', 'federationId', federation),
  ]);
}
