import { Problem } from '#domain/kernel/problem.ts';
import { type BatchDecision, BatchWorld, decideBatch } from '#domain/sync/batch-world.ts';
import { upgradeMutation } from '#domain/sync/op-upgrades.ts';
import type { PushResult } from '#domain/sync/protocol.ts';
import type { Deps } from '../../deps.ts';
import type { Clock } from '../../store/clock.table.ts';
import type { By } from '../../store/record.table.ts';
import type { Tx } from '../../store/store.ts';
import { dayOf } from '../today.ts';
import { commitParts, movesTree } from './commit-writes.ts';
import { type Loaded, loadTogether } from './decide-loaded.ts';
import { firstAsked } from './first-asked.ts';
import { holdForFiles } from './hold-for-files.ts';
import { type InTurn, inTurn, type Push } from './in-turn.ts';
import { changesOf, lineOf, linesOf } from './mutation-lines.ts';
import type { NumberedMutation } from './push.service.ts';

export interface Decided extends BatchDecision, Omit<Loaded<BatchDecision>, 'result'> {}

/** It looked at a row that a push before it in the group changes: its turn is the next group. */
export const LATER = Symbol('later');
/** All results of a push, or why nothing of it was executed. */
export type Outcome = readonly PushResult[] | Problem | typeof LATER;

/** What a push adds to what was answered to it before. */
interface Work {
  readonly push: Push;
  readonly known: readonly PushResult[];
  readonly fresh: readonly NumberedMutation[];
}

interface Settled extends Work {
  readonly decided: Decided;
  readonly by: By;
}

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
      return push && !(turn instanceof Problem) && turn.fresh.length > 0 ? [{ push, ...turn }] : [];
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
  const decided = await decideAll(deps, tx, workspace, clock, works, now);
  const settled = compatible(decided);
  const parts = settled.map(({ decided: ground, by }) => ({ writes: ground.writes, ground, by }));
  const revs = await commitParts(tx, workspace, clock, parts);
  const each = <T>(of: (s: Settled) => readonly T[]) => settled.flatMap(of);
  const by = { userId: '', client: '', at: now.toISOString() };
  const changes = each((s) => changesOf(s.push, s.fresh, s.decided, revs));
  await tx.records.remember(workspace, changes, by);
  const lines = each((s) => linesOf(s.push, s.fresh, s.decided, revs));
  await tx.mutations.save(workspace, by.at, lines);
  const last = each((s) => [{ id: s.push.input.client, lastN: s.fresh.at(-1)?.n ?? 0 }]);
  await tx.mutations.saveClients(workspace, last);
  for (const { push } of works) outcomes.set(push, LATER);
  for (const { push, known, decided: made } of settled)
    outcomes.set(push, [...known, ...made.decisions.map((d) => d.result)]);
  return outcomes;
}

async function decideAll(
  deps: Deps,
  tx: Tx,
  workspace: number,
  clock: Clock,
  works: readonly Work[],
  now: Date,
): Promise<readonly Settled[]> {
  const workspaceId = await idOf(tx, workspace);
  const at = now.toISOString();
  const ctx = { workspaceId, now: at, today: dayOf(now), newId: deps.newId };
  const jobs = [];
  for (const { push, fresh } of works) {
    const { userId, name } = push.user;
    const { grants } = await deps.access.sightOf(tx, workspace, userId, clock);
    const author = { userId, name, client: push.input.client, grants };
    const world = new BatchWorld();
    const today = fresh.map((mutation) => upgradeMutation(mutation, push.input.schema));
    const compute = () => decideBatch(world, author, today, ctx);
    jobs.push({ world, compute, first: firstAsked(today) });
  }
  const loaded = await loadTogether(tx, workspace, jobs);
  return works.flatMap((work, i): readonly Settled[] => {
    const found = loaded[i];
    if (!found) return [];
    const { result, ...ground } = found;
    const { user, input } = work.push;
    const by = { userId: user.userId, client: input.client, at };
    return [{ ...work, by, decided: { ...result, ...ground } }];
  });
}

/** Those, in order, that rest on nothing which one before them writes. */
function compatible(all: readonly Settled[]): readonly Settled[] {
  const taken: Settled[] = [];
  for (const one of all) {
    const hit = taken.some(({ decided }) =>
      decided.writes.some((write) => movesTree(write) || one.decided.restsOn(write)),
    );
    if (!hit) taken.push(one);
  }
  return taken;
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
