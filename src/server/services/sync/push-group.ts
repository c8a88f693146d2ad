import { Problem } from '#domain/kernel/problem.ts';
import type { PushResult } from '#domain/sync/protocol.ts';
import type { Deps } from '../../deps.ts';
import type { Clock } from '../../store/clock.table.ts';
import type { Tx } from '../../store/store.ts';
import { commitParts } from './commit-writes.ts';
import { compatible, decideAll, type Work, workOf } from './decide-group.ts';
import { sourceOf } from './decide-loaded.ts';
import { holdForFiles } from './hold-for-files.ts';
import { type InTurn, inTurn, type Push } from './in-turn.ts';
import { lineOf, linesOfAll } from './mutation-lines.ts';

/** It looked at a row that a push before it in the group changes: its turn is the next group. */
export const LATER = Symbol('later');
/** All results of a push, or why nothing of it was executed. */
export type Outcome = readonly PushResult[] | Problem | typeof LATER;

/**
 * Runs what is new of pushes of different clients of a workspace in one transaction. Each is
 * decided for itself over what stood before the group; one whose ground another one changes waits.
 */
export function runGroup(
  deps: Deps,
  workspace: number,
  pushes: readonly Push[],
): Promise<readonly Outcome[]> {
  return deps.store.write(async (tx) => {
    const now = deps.now();
    const clock = await tx.clock.read(workspace);
    const turns: (InTurn | Problem)[] = [];
    for (const [i, turn] of (
      await inTurn(tx, workspace, clock, pushes, now.toISOString())
    ).entries()) {
      const push = pushes[i];
      const bare = turn instanceof Problem || !push;
      turns.push(bare ? turn : await holdForFiles(deps, tx, workspace, clock, push, turn));
    }
    const works = turns.flatMap((turn, i): readonly Work[] => {
      const push = pushes[i];
      return push && !(turn instanceof Problem) && turn.fresh.length > 0
        ? [workOf(deps, push, turn.fresh, turn.known)]
        : [];
    });
    const outcomes = await settle(deps, tx, workspace, clock, works, now);
    return turns.map((turn, i): Outcome => {
      if (turn instanceof Problem) return turn;
      return outcomes.get(pushes[i]) ?? turn.known;
    });
  });
}

async function settle(
  deps: Deps,
  tx: Tx,
  workspace: number,
  clock: Clock,
  works: readonly Work[],
  now: Date,
): Promise<ReadonlyMap<Push | undefined, Outcome>> {
  const outcomes = new Map<Push | undefined, Outcome>();
  if (works.length === 0) return outcomes;
  const sightOf = (userId: string) => deps.access.sightOf(tx, workspace, userId, clock);
  const source = { ...sourceOf(tx, workspace), sightOf };
  const workspaceId = await idOf(tx, workspace);
  const decided = await decideAll(deps, workspaceId, source, works, now);
  const settled = compatible(decided);
  const parts = settled.map(({ decided: ground, by }) => ({ writes: ground.writes, ground, by }));
  const revs = await commitParts(tx, workspace, clock, parts);
  // Numbers may be used up for nothing that was written: pulls tell the last of them.
  if (revs.size === 0) await tx.clock.stir(workspace);
  const { by, changes, mutations, clients } = linesOfAll(settled, revs, now);
  await tx.records.remember(workspace, changes, by);
  await tx.mutations.save(workspace, by.at, mutations);
  await tx.mutations.saveClients(workspace, clients);
  for (const { push } of works) outcomes.set(push, LATER);
  for (const { push, known, decided: made } of settled)
    outcomes.set(push, [...known, ...made.decisions.map((d) => d.result)]);
  return outcomes;
}

/** Consumes a mutation that we can't execute because of a fault of ours, for the operator to see. */
export async function storeOffender(
  deps: Deps,
  workspace: number,
  push: Push,
): Promise<readonly PushResult[]> {
  return deps.store.write(async (tx) => {
    const at = deps.now().toISOString();
    const clock = await tx.clock.read(workspace);
    const [turn] = await inTurn(tx, workspace, clock, [push], at);
    if (!turn || turn instanceof Problem) throw turn ?? new Error('A push has one turn');
    const message = 'The server could not execute this change. It is kept; an operator was told.';
    const results = turn.fresh.map(
      ({ n, id }): PushResult => ({
        n,
        id,
        status: 'rejected',
        error: { code: 'internal', message },
      }),
    );
    const lines = turn.fresh.map((m, i) => lineOf(push, m, results[i], null));
    await tx.clock.stir(workspace);
    await tx.mutations.save(workspace, at, lines);
    const last = turn.fresh.at(-1);
    if (last) await tx.mutations.saveClients(workspace, [{ id: push.input.client, lastN: last.n }]);
    return [...turn.known, ...results];
  });
}

async function idOf(tx: Tx, workspace: number): Promise<string> {
  const found = (await tx.clock.workspaces()).find((w) => w.no === workspace);
  if (!found) throw new Problem('absent', 'This workspace does not exist.');
  return found.id;
}
