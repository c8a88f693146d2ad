import { Problem } from '#domain/kernel/problem.ts';
import type { CheckAnswer } from '#domain/sync/protocol.ts';
import { shelfSum } from '#domain/sync/shelf-check.ts';
import type { Deps, Principal } from '../../deps.ts';

/** Count and order-free hash of every shelf of a scope, to be compared by whoever stands at `at`. */
export async function check(
  deps: Deps,
  { workspace, userId }: Principal,
  { epoch, scope }: { readonly epoch: string; readonly scope: string },
): Promise<CheckAnswer> {
  return deps.store.read(async (tx) => {
    const clock = await tx.clock.read(workspace);
    if (epoch !== clock.epoch)
      throw new Problem('epoch', 'The history of the server was replaced; pull first.', {
        epoch: clock.epoch,
      });
    const { views } = await deps.access.sightOf(tx, workspace, userId, clock);
    if (!views[scope]) throw new Problem('scope', 'No such scope is open to you.', { read: scope });
    const rows = await tx.feed.shelves(workspace, scope);
    const shelves = Object.fromEntries(
      [...Map.groupBy(rows, (row) => row.kind)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, list]) => [kind, shelfSum(list)]),
    );
    return { epoch: clock.epoch, at: clock.seq, shelves };
  });
}
