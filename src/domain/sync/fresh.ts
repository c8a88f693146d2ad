import type { World } from './world.ts';

/** A world and a source of ids in which an id just made is known to name nothing yet. */
export function withFreshIds<C extends { readonly newId: () => string }>(
  world: World,
  ctx: C,
): { readonly world: World; readonly ctx: C } {
  const fresh = new Set<string>();
  const newId = () => {
    const id = ctx.newId();
    fresh.add(id);
    return id;
  };
  const known: World = {
    get: (kind, id) => (fresh.has(id) ? undefined : world.get(kind, id)),
    by: (kind, field, id) => (fresh.has(id) ? [] : world.by(kind, field, id)),
    past: (kind, id) => (fresh.has(id) ? [] : (world.past?.(kind, id) ?? [])),
  };
  return { world: known, ctx: { ...ctx, newId } };
}
