import type { Kind } from '#domain/registry.ts';
import { claimedAt } from '#domain/sync/claimed-at.ts';
import type { PushResult } from '#domain/sync/protocol.ts';
import { rowOp, type Write } from '#domain/sync/world.ts';
import type { StoredMutation } from '../../store/mutation.table.ts';
import type { Change } from '../../store/record-rows.ts';
import type { Decided, Settled } from './decide-group.ts';
import type { Push } from './in-turn.ts';
import type { NumberedMutation } from './push-input.ts';

/** A mutation as it is kept for ever, with what became of it. */
export function lineOf(
  { user, input }: Push,
  mutation: NumberedMutation,
  result: PushResult | undefined,
  rev: number | null,
): StoredMutation {
  const { n, id, ops } = mutation;
  return {
    client: input.client,
    userId: user.userId,
    n,
    id,
    schema: input.schema,
    rev,
    claimedAt: claimedAt(mutation) ?? '',
    ops: JSON.stringify(ops ?? null),
    status: result?.status ?? 'rejected',
    result: JSON.stringify(result ?? null),
  };
}

/** The lines of all mutations of a push. */
function linesOf(
  push: Push,
  fresh: readonly NumberedMutation[],
  { decisions }: Decided,
  revs: ReadonlyMap<string, number>,
): readonly StoredMutation[] {
  return fresh.map((mutation, i) => {
    const decision = decisions[i];
    return lineOf(push, mutation, decision?.result, revOf(decision?.writes, revs));
  });
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
  { user, input }: Push,
  fresh: readonly NumberedMutation[],
  decided: Decided,
  revs: ReadonlyMap<string, number>,
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
          client: input.client,
          userId: user.userId,
          n,
          changes: change,
          rev: revs.get(`${kind} ${id}`) ?? 0,
          at: claimedAt(mutation),
        },
      ];
    }),
  );
}

/** What is put down about pushes beside the rows that they change. */
export function linesOfAll(
  settled: readonly Settled[],
  revs: ReadonlyMap<string, number>,
  now: Date,
) {
  return {
    by: { userId: '', client: '', at: now.toISOString() },
    changes: settled.flatMap((s) => changesOf(s.push, s.fresh, s.decided, revs)),
    mutations: settled.flatMap((s) => linesOf(s.push, s.fresh, s.decided, revs)),
    clients: settled.map(({ push, fresh }) => ({
      id: push.input.client,
      userId: push.user.userId,
      lastN: fresh.at(-1)?.n ?? 0,
    })),
  };
}
