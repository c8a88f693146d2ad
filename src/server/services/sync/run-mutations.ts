import { v7 } from 'uuid';
import { Problem } from '#domain/kernel/problem.ts';
import type { Kind } from '#domain/registry.ts';
import { claimedAt } from '#domain/sync/batch-world.ts';
import type { PushResult } from '#domain/sync/protocol.ts';
import { rowOp, type Write } from '#domain/sync/world.ts';
import type { Deps, Principal } from '../../deps.ts';
import type { Change } from '../../store/record.table.ts';
import type { Tx } from '../../store/store.ts';
import { dayOf } from '../today.ts';
import { commitWrites } from './commit-writes.ts';
import { type Decided, decideLoaded } from './decide-loaded.ts';
import type { PushInput } from './push.service.ts';

export interface NumberedMutation {
  readonly n: number;
  readonly id: string;
  readonly [part: string]: unknown;
}

/** What is done again as it was answered before, and what is new and next in turn. */
interface Sorted {
  readonly known: readonly PushResult[];
  readonly fresh: readonly NumberedMutation[];
}

async function sorted(tx: Tx, user: Principal, input: PushInput, now: string): Promise<Sorted> {
  const { client: id, mutations } = input;
  const client = await tx.mutations.lockClient(user.workspace, id, user.userId, now);
  if (client.userId !== user.userId)
    throw new Problem('forbidden', 'This client belongs to somebody else.');
  const past = mutations.filter(({ n }) => n <= client.lastN).map(({ n }) => n);
  const stored = new Map(
    (await tx.mutations.stored(user.workspace, id, past)).map((m) => [m.n, m]),
  );
  const known: PushResult[] = [];
  const fresh: NumberedMutation[] = [];
  for (const mutation of mutations) {
    if (mutation.n <= client.lastN) {
      const before = stored.get(mutation.n);
      if (before?.id !== mutation.id)
        throw new Problem(
          'fork',
          'This number was used for another change: take a new client id.',
          { read: mutation.n },
        );
      known.push(JSON.parse(before.result) as PushResult);
    } else if (mutation.n === client.lastN + fresh.length + 1) fresh.push(mutation);
    else if (!fresh.some(({ n, id: other }) => n === mutation.n && other === mutation.id)) break;
  }
  return { known, fresh };
}

/** Runs what is new of a batch in one transaction; answers all results. */
export async function runMutations(
  deps: Deps,
  user: Principal,
  input: PushInput,
): Promise<readonly PushResult[]> {
  const { workspace, userId, name } = user;
  const workspaceId = await deps.store.read((tx) => idOf(tx, workspace));
  return deps.store.write(async (tx) => {
    const now = deps.now();
    const by = { userId, client: input.client, at: now.toISOString() };
    const clock = await tx.clock.read(workspace);
    if (clock.epoch !== input.epoch)
      throw new Problem('epoch', 'The history of the server was replaced; pull first.', {
        epoch: clock.epoch,
      });
    const { known, fresh } = await sorted(tx, user, input, by.at);
    if (fresh.length === 0) return known;
    const { grants } = await deps.access.sightOf(tx, workspace, userId, clock);
    const author = { userId, name, client: input.client, grants };
    const ctx = { workspaceId, now: by.at, today: dayOf(now), newId: () => v7() };
    const decided = await decideLoaded(tx, workspace, author, fresh, ctx);
    const revs = await commitWrites(tx, workspace, decided.writes, { clock, ...decided }, by);
    await tx.records.remember(workspace, changesOf(fresh, decided, revs, input.client), by);
    const results = decided.decisions.map((d) => d.result);
    const lines = fresh.map((m, i) =>
      line(m, results[i], input.schema, revOf(decided.decisions[i]?.writes, revs)),
    );
    await tx.mutations.save(workspace, input.client, lines, by);
    await tx.mutations.saveClient(workspace, input.client, fresh.at(-1)?.n ?? 0);
    return [...known, ...results];
  });
}

/** Consumes a mutation that we can't execute because of a fault of ours, for the operator to see. */
export async function storeOffender(
  deps: Deps,
  user: Principal,
  input: PushInput,
): Promise<readonly PushResult[]> {
  return deps.store.write(async (tx) => {
    const at = deps.now().toISOString();
    const { known, fresh } = await sorted(tx, user, input, at);
    const message = 'The server could not execute this change. It is kept; an operator was told.';
    const results = fresh.map(
      ({ n, id }): PushResult => ({
        n,
        id,
        status: 'rejected',
        error: { code: 'internal', message },
      }),
    );
    const lines = fresh.map((m, i) => line(m, results[i], input.schema, null));
    await tx.mutations.save(user.workspace, input.client, lines, { userId: user.userId, at });
    const last = fresh.at(-1);
    if (last) await tx.mutations.saveClient(user.workspace, input.client, last.n);
    return [...known, ...results];
  });
}

async function idOf(tx: Tx, workspace: number): Promise<string> {
  const found = (await tx.clock.workspaces()).find((w) => w.no === workspace);
  if (!found) throw new Problem('absent', 'This workspace does not exist.');
  return found.id;
}

function line(
  mutation: NumberedMutation,
  result: PushResult | undefined,
  schema: number,
  rev: number | null,
) {
  const { n, id, ops } = mutation;
  return {
    n,
    id,
    schema,
    rev,
    claimedAt: claimedAt(mutation) ?? '',
    ops: JSON.stringify(ops ?? null),
    status: result?.status ?? 'rejected',
    result: JSON.stringify(result ?? null),
  };
}

function revOf(
  writes: readonly Write[] | undefined,
  revs: ReadonlyMap<string, number>,
): number | null {
  const all = (writes ?? []).map(({ kind, id }) => revs.get(`${kind} ${id}`) ?? 0);
  return all.length > 0 ? Math.max(...all) : null;
}

/** One line of history for each row that a mutation changed; rows that only moved have none. */
function changesOf(
  fresh: readonly NumberedMutation[],
  decided: Decided,
  revs: ReadonlyMap<string, number>,
  client: string,
): readonly Change[] {
  const state = new Map<string, boolean>();
  const deletedBefore = (kind: Kind, id: string) =>
    state.get(`${kind} ${id}`) ?? decided.before(kind, id)?.deleted;
  return decided.decisions.flatMap(({ writes }, i) =>
    writes.flatMap((write): readonly Change[] => {
      const { kind, id, deleted, change } = write;
      const was = deletedBefore(kind, id);
      state.set(`${kind} ${id}`, deleted);
      if (!change) return [];
      const mutation = fresh[i];
      const n = mutation?.n ?? 0;
      return [
        {
          kind,
          id,
          op: rowOp(was, deleted),
          client,
          n,
          changes: change,
          rev: revs.get(`${kind} ${id}`) ?? 0,
          at: claimedAt(mutation),
        },
      ];
    }),
  );
}
