import { data } from '#client/data/data.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { entityOf } from '#domain/registry.ts';

/** The chamber, enterprise or federation of an id, with its name; null where none is held. */
export async function targetOf(id: string): Promise<(Target & { name: string }) | null> {
  for (const kind of LIAISON_TARGETS) {
    const found = await data.get(kind, id);
    if (found) return { kind, id, name: String(found.row[entityOf(kind).title] ?? '') };
  }
  return null;
}
