import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import { MemoryWorld } from '#domain/sync/memory-world.ts';
import { scopesOf } from '#domain/sync/scopes.ts';
import type { Write } from '#domain/sync/world.ts';
import type { Store } from '../store/store.ts';
import { commitWrites } from './sync/commit-writes.ts';
import { dayOf } from './today.ts';

/** A row to begin with; the demo generator makes them. */
export interface SeedRow {
  readonly kind: Kind;
  readonly row: Row;
}

const AT_ONCE = 10_000;
/** Who changed what nobody typed. */
export const SEED_AUTHOR = 'seed';

/**
 * Fills an empty workspace: the scopes of all rows are computed together, then they are written by
 * the one way in which synced rows are written, some thousands to a transaction.
 */
export async function fillWorkspace(
  store: Store,
  workspace: number,
  seeds: Iterable<SeedRow>,
  now: Date = new Date(),
): Promise<number> {
  const today = dayOf(now);
  const world = new MemoryWorld();
  for (const { kind, row } of seeds) world.put({ kind, row, rev: 0, deleted: false, scopes: [] });
  const by = { userId: SEED_AUTHOR, client: SEED_AUTHOR, at: now.toISOString() };
  let part: Write[] = [];
  let count = 0;
  const flush = async () => {
    const writes = part;
    part = [];
    await store.write(async (tx) => {
      const clock = await tx.clock.read(workspace);
      const ground = { clock, before: () => undefined, restsOn: () => true };
      await commitWrites(tx, workspace, writes, ground, by);
    });
    count += writes.length;
  };
  // In order of their keys, so that the tables grow at their ends.
  const ordered = world
    .all()
    .toSorted((a, b) => order(a.kind, b.kind) || order(a.row.id, b.row.id));
  for (const { kind, row } of ordered) {
    const scopes = scopesOf(kind, row, world, today);
    // A change that names nothing: the row is new, and its making is not history.
    const change =
      kind === 'federation' ? { parentId: { before: null, after: row.parentId } } : undefined;
    part.push({ kind, id: row.id, row, deleted: false, scopes, ...(change ? { change } : {}) });
    if (part.length === AT_ONCE) await flush();
  }
  await flush();
  await store.recount();
  store.announce(workspace);
  return count;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
