import { type Grant, type Scope, scopeOf, viewOf, withOwn } from '#domain/kernel/access.ts';
import { VIEWS, type View } from '#domain/kernel/entity.ts';
import { KINDS } from '#domain/registry.ts';
import { haveHash } from '#domain/sync/have.ts';
import type { StoredGrant } from '../store/access.table.ts';
import type { Clock } from '../store/clock.table.ts';
import type { Tx } from '../store/store.ts';

/** What a person may see: his grants one by one, and the widest view of each scope. */
export interface Sight {
  readonly grants: readonly Grant[];
  readonly views: Readonly<Record<Scope, View>>;
  readonly scopes: readonly Scope[];
  /** Names the shelves that follow from the views. */
  readonly have: string;
}

export type Access = ReturnType<typeof createAccess>;

const MOST_CACHED = 5000;

/**
 * Grants as they decide. They are read anew whenever the clock says that grants or the tree of
 * federations changed, so an unchanged pull costs one row.
 */
export function createAccess() {
  const cache = new Map<string, { readonly stamp: string; readonly sight: Sight }>();
  const keyOf = (workspace: number, userId: string) => `${workspace}/${userId}`;
  const stampOf = ({ epoch, access }: Clock) => `${epoch}/${access}`;
  return {
    /** What `sightOf` would answer without asking the database, if it is known. */
    known(workspace: number, userId: string, clock: Clock): Sight | undefined {
      const found = cache.get(keyOf(workspace, userId));
      return found?.stamp === stampOf(clock) ? found.sight : undefined;
    },
    async sightOf(tx: Tx, workspace: number, userId: string, clock: Clock): Promise<Sight> {
      const key = keyOf(workspace, userId);
      const stamp = stampOf(clock);
      const known = cache.get(key);
      if (known?.stamp === stamp) return known.sight;
      const stored = await tx.access.grants(workspace, userId);
      const needsTree = stored.some((g) => g.subtree);
      const tree = needsTree ? await federationsBelow(tx, workspace) : () => [];
      const sight = sightFrom(withOwn(expand(stored, tree), userId));
      if (cache.size >= MOST_CACHED) cache.clear();
      cache.set(key, { stamp, sight });
      return sight;
    },
  };
}

async function federationsBelow(tx: Tx, workspace: number): Promise<(id: string) => string[]> {
  const rows = await tx.records.live(workspace, 'federation');
  const children = Map.groupBy(rows, (row) => row.parentId);
  return (root) => {
    const found = new Set<string>();
    const queue = [root];
    for (const id of queue)
      for (const child of children.get(id) ?? [])
        if (!found.has(child.id)) {
          found.add(child.id);
          queue.push(child.id);
        }
    return [...found];
  };
}

/** A grant of a subtree as one entry for each federation that it covers. */
export function expand(
  stored: readonly StoredGrant[],
  below: (federationId: string) => readonly string[],
): readonly Grant[] {
  return stored.flatMap(({ scope, role, subtree }) => {
    const [kind, id = ''] = scope.split(':');
    const covered = subtree && kind === 'federation' ? below(id) : [];
    return [scope, ...covered.map((child) => scopeOf('federation', child))].map((s) => ({
      scope: s,
      role,
    }));
  });
}

function sightFrom(grants: readonly Grant[]): Sight {
  const views: Record<Scope, View> = {};
  for (const { scope, role } of grants) {
    const view = viewOf(role);
    const held = views[scope];
    if (!held || VIEWS.indexOf(view) > VIEWS.indexOf(held)) views[scope] = view;
  }
  const scopes = Object.keys(views).sort();
  return { grants, views, scopes, have: haveHash(views, KINDS) };
}
