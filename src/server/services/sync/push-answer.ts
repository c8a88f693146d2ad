import type { PushAnswer, PushResult } from '#domain/sync/protocol.ts';
import type { Deps } from '../../deps.ts';
import type { Push } from './in-turn.ts';
import { namedRows, rowsFor } from './touched-rows.ts';

interface Done {
  readonly push: Push;
  readonly results: readonly PushResult[];
}

/** The answers to pushes whose results are committed: clock, sight and rows of one snapshot. */
export async function answersOf(
  { store, access }: Deps,
  workspace: number,
  pushes: readonly Done[],
): Promise<readonly PushAnswer[]> {
  const named = pushes.map(({ push, results }) => namedRows(push.input.mutations, results));
  return store.read(async (tx) => {
    const clock = await tx.clock.read(workspace);
    const clients = pushes.map(({ push }) => push.input.client);
    const known = await tx.mutations.clients(workspace, clients);
    const keys = new Map(named.flat().map((key) => [`${key.kind} ${key.id}`, key]));
    const loaded = await tx.records.load(workspace, [...keys.values()]);
    const found = new Map(loaded.map((row) => [`${row.kind} ${row.row.id}`, row]));
    const answers: PushAnswer[] = [];
    for (const [i, { push, results }] of pushes.entries()) {
      const sight = await access.sightOf(tx, workspace, push.user.userId, clock);
      answers.push({
        epoch: clock.epoch,
        at: clock.seq,
        last: known.get(push.input.client)?.lastN ?? 0,
        results: [...results],
        rows: rowsFor(sight, named[i] ?? [], found),
      });
    }
    return answers;
  });
}
