import type { Grant } from '#domain/kernel/access.ts';
import type { View } from '#domain/kernel/entity.ts';
import { KINDS } from '#domain/registry.ts';
import { viewIn } from '../access.ts';
import { haveHash } from '../have.ts';

/** What a person may see, as it follows from his grants. */
export interface Sight {
  readonly grants: readonly Grant[];
  readonly views: Readonly<Record<string, View>>;
  readonly scopes: readonly string[];
  readonly have: string;
}

const known = new WeakMap<readonly Grant[], Sight>();

/** The sight that grants give. */
export function sightOf(grants: readonly Grant[]): Sight {
  const found = known.get(grants);
  if (found) return found;
  const views: Record<string, View> = {};
  for (const { scope } of grants) views[scope] = viewIn(grants, [scope]) ?? 'basic';
  const sight = { grants, views, scopes: Object.keys(views), have: haveHash(views, KINDS) };
  known.set(grants, sight);
  return sight;
}
