import { Problem } from '#domain/kernel/problem.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { maskRow } from '#domain/sync/mask.ts';
import type { WorldRow } from '#domain/sync/world.ts';
import type { Deps, Principal } from '../../deps.ts';
import type { Tx } from '../../store/store.ts';
import type { Sight } from '../access.ts';
import { viewOf } from './list.service.ts';

/** The record if the user may see it; absent, deleted and foreign answer alike. */
export async function visible(
  tx: Tx,
  workspace: number,
  sight: Sight,
  kind: Kind,
  id: string,
): Promise<{ readonly found: WorldRow; readonly view: NonNullable<ReturnType<typeof viewOf>> }> {
  const [found] = await tx.records.load(workspace, [{ kind, id }]);
  const view = found ? viewOf(sight, found.scopes) : null;
  if (!found || !view) throw new Problem('absent', `There is no such ${kind}.`, { kind, row: id });
  return { found, view };
}

/** One live record with the scopes in which the user sees it. */
export async function getRecord(
  deps: Deps,
  { workspace, userId }: Principal,
  kind: Kind,
  id: string,
) {
  return deps.store.read(async (tx) => {
    const sight = await deps.access.sightOf(tx, workspace, userId, await tx.clock.read(workspace));
    const { found, view } = await visible(tx, workspace, sight, kind, id);
    if (found.deleted) throw new Problem('absent', `There is no such ${kind}.`, { kind, row: id });
    const s = found.scopes.filter((scope) => sight.views[scope]).sort();
    return { k: kind, s, r: { ...maskRow(entityOf(kind), found.row, view), rev: found.rev } };
  });
}
