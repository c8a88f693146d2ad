import { latest } from '#domain/kernel/date.ts';
import type { Kind } from '#domain/registry.ts';
import { BatchWorld } from '#domain/sync/batch-world.ts';
import { type Name, naming } from '#domain/sync/scope-rule.ts';
import { SCOPE_RULES, scopesOf } from '#domain/sync/scopes.ts';
import type { World, Write } from '#domain/sync/world.ts';
import type { Deps } from '../deps.ts';
import { commitWrites } from './sync/commit-writes.ts';
import { loadMisses } from './sync/decide-loaded.ts';

/** What gives sight only up to a last day: nobody writes anything when that day passes. */
const ENDING: readonly { readonly kind: Kind; readonly field: 'to' | 'leftOn' }[] = [
  { kind: 'membership', field: 'leftOn' },
  { kind: 'liaison', field: 'to' },
  { kind: 'appointment', field: 'to' },
];
const SYSTEM = { userId: 'system', client: 'system' };

/** Rows among these, and those that lie where they lie, whose scopes are no longer what they were. */
function moved(world: World, ended: readonly Name[], today: string): readonly Write[] {
  const writes = new Map<string, Write>();
  const queue = new Map<string, Name>();
  const ask = (names: readonly Name[]) => {
    for (const name of names) queue.set(name.join(' '), name);
  };
  for (const [kind, id] of ended) {
    const found = world.get(kind, id);
    if (found) ask([[kind, id], ...(SCOPE_RULES[kind].touches?.(found.row, world) ?? [])]);
  }
  for (const [key, [kind, id]] of queue) {
    const found = world.get(kind, id);
    if (!found || found.deleted) continue;
    const scopes = scopesOf(kind, found.row, world, today);
    if (scopes.join(' ') === found.scopes.toSorted().join(' ')) continue;
    writes.set(key, { kind, id, row: found.row, deleted: false, scopes });
    ask(SCOPE_RULES[kind].carries?.(found.row, world) ?? []);
    if (kind !== 'conflict') ask(naming(world, 'conflict', 'row', id));
  }
  return [...writes.values()];
}

/**
 * Takes rows out of the scopes in which they lay because of something whose last day lies in
 * `from` ≤ day < `today`. Answers how many rows moved.
 */
export async function rescopeEnded(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  workspace: number,
  from: string,
  today: string,
): Promise<number> {
  const count = await store.write(async (tx) => {
    const clock = await tx.clock.read(workspace);
    const ended: Name[] = [];
    for (const { kind, field } of ENDING)
      for (const { id, value } of await tx.records.endingBetween(
        workspace,
        kind,
        field,
        from.slice(0, 4),
        today,
      ))
        if (latest(value) >= from && latest(value) < today) ended.push([kind, id]);
    if (ended.length === 0) return 0;
    const world = new BatchWorld();
    const ground = await loadMisses(tx, workspace, world, () => moved(world, ended, today));
    await commitWrites(
      tx,
      workspace,
      ground.result,
      { clock, ...ground },
      { ...SYSTEM, at: now().toISOString() },
    );
    return ground.result.length;
  });
  if (count > 0) store.announce(workspace);
  return count;
}
