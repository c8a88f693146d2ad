import { shapeOf, upgrade } from '#domain/kernel/upgrade.ts';
import { KINDS, type Kind } from '#domain/registry.ts';
import { same } from '#domain/sync/value.ts';
import type { Write } from '#domain/sync/world.ts';
import { UPGRADES } from '#domain/upgrades.ts';
import type { Deps } from '../deps.ts';
import { commitWrites } from './sync/commit-writes.ts';

const AT_ONCE = 500;
const SYSTEM = { userId: 'system', client: 'system' };

/** Brings the rows of some ids to today's shape; they get new revs, so that every device hears of it. */
async function upgradeSome(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  workspace: number,
  kind: Kind,
  ids: readonly string[],
): Promise<number> {
  return store.write(async (tx) => {
    const clock = await tx.clock.read(workspace);
    const rows = await tx.records.load(
      workspace,
      ids.map((id) => ({ kind, id })),
    );
    const writes = rows.flatMap(({ row, deleted, scopes }): readonly Write[] => {
      const next = upgrade(UPGRADES, kind, row, 0);
      return same(next, row) ? [] : [{ kind, id: row.id, row: next, deleted, scopes }];
    });
    const found = new Map(rows.map((r) => [r.row.id, r]));
    const ground = {
      clock,
      before: (_: Kind, id: string) => found.get(id),
      restsOn: ({ id }: { readonly id: string }) => found.has(id),
    };
    await commitWrites(tx, workspace, writes, ground, { ...SYSTEM, at: now().toISOString() });
    return writes.length;
  });
}

/**
 * Brings all stored rows to today's shapes, some hundred at a time; once for each shape. Stopped
 * half way it begins again, for a step that is run twice changes nothing. Answers how many changed.
 */
export async function upgradeRows(
  deps: Pick<Deps, 'store' | 'now'>,
  workspace: number,
): Promise<number> {
  const { store } = deps;
  let changed = 0;
  for (const kind of KINDS) {
    const shape = shapeOf(UPGRADES, kind);
    const done = `shape/${workspace}/${kind}/${shape}`;
    if (shape === 0 || (await store.read((tx) => tx.keys.secret(done)))) continue;
    const ids = (await store.read((tx) => tx.records.live(workspace, kind))).map((row) => row.id);
    for (let i = 0; i < ids.length; i += AT_ONCE)
      changed += await upgradeSome(deps, workspace, kind, ids.slice(i, i + AT_ONCE));
    await store.write((tx) => tx.keys.keepSecret(done, 'done'));
  }
  if (changed > 0) store.announce(workspace);
  return changed;
}
