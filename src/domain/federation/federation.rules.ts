import { holdsOn } from '#domain/kernel/date.ts';
import type { Federation } from './federation.entity.ts';

type Node = Pick<Federation, 'id' | 'parentId'>;

/** Federations from the one above up to the root; a damaged ring of parents ends where it closes. */
export function ancestorsOf<T extends Node>(
  byId: ReadonlyMap<string, T>,
  id: string,
): readonly T[] {
  const path: T[] = [];
  const seen = new Set([id]);
  let parent = byId.get(id)?.parentId ?? null;
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent);
    const node = byId.get(parent);
    if (!node) break;
    path.push(node);
    parent = node.parentId;
  }
  return path;
}

/** The federation itself and all below it. */
export function subtreeOf<T extends Node>(all: readonly T[], id: string): readonly T[] {
  const found = new Set([id]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const node of all)
      if (!found.has(node.id) && node.parentId !== null && found.has(node.parentId)) {
        found.add(node.id);
        grew = true;
      }
  }
  return all.filter((node) => found.has(node.id));
}

/** Whether a federation existed on a day: counties merge and are renamed. */
export function existedOn(of: Pick<Federation, 'from' | 'to'>, day: string): boolean {
  return holdsOn(day, of.from, of.to);
}
