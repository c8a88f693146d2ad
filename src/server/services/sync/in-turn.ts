import { Problem } from '#domain/kernel/problem.ts';
import type { PushResult } from '#domain/sync/protocol.ts';
import { type Presumed, sessionStamp } from '../../auth/principal.service.ts';
import type { Principal } from '../../deps.ts';
import type { Clock } from '../../store/clock.table.ts';
import type { Tx } from '../../store/store.ts';
import type { NumberedMutation, PushInput } from './push-input.ts';

/** What one client sends, and who it is. */
export interface Push {
  readonly user: Principal | Presumed;
  readonly input: PushInput;
}

/** Whether he is still who he was presumed to be: nothing has ended a session since. */
export const isHimself = ({ user }: Push, clock: Clock): boolean =>
  !('stamp' in user) || user.stamp === sessionStamp(clock);

/** What is done again as it was answered before, and what is new and next in turn. */
export interface InTurn {
  readonly known: readonly PushResult[];
  readonly fresh: readonly NumberedMutation[];
}

/** For each push, of different clients, what of it is in turn; or why nothing of it is executed. */
export async function inTurn(
  tx: Tx,
  workspace: number,
  clock: Clock,
  pushes: readonly Push[],
  now: string,
): Promise<readonly (InTurn | Problem)[]> {
  const asked = pushes
    .filter((push) => push.input.epoch === clock.epoch && isHimself(push, clock))
    .map(({ user, input }) => ({ id: input.client, userId: user.userId }));
  const locked = asked.length > 0 ? await tx.mutations.lockClients(workspace, asked, now) : [];
  const last = new Map(locked.map(({ id, lastN }) => [id, lastN]));
  const past = pushes.flatMap(({ input: { client, mutations } }) =>
    mutations.filter(({ n }) => n <= (last.get(client) ?? -1)).map(({ n }) => ({ client, n })),
  );
  const stored = new Map(
    (await tx.mutations.stored(workspace, past)).map((m) => [`${m.client} ${m.n}`, m]),
  );
  return pushes.map((push) => {
    const { client, epoch, mutations } = push.input;
    if (!isHimself(push, clock)) return new Problem('unauthenticated', 'Sign in first.');
    if (epoch !== clock.epoch)
      return new Problem('epoch', 'The history of the server was replaced; pull first.', {
        epoch: clock.epoch,
      });
    const lastN = last.get(client);
    if (lastN === undefined)
      return new Problem('forbidden', 'This client belongs to somebody else.');
    return sorted(mutations, lastN, (n) => stored.get(`${client} ${n}`));
  });
}

function sorted(
  mutations: readonly NumberedMutation[],
  lastN: number,
  storedAs: (n: number) => { readonly id: string; readonly result: string } | undefined,
): InTurn | Problem {
  const known: PushResult[] = [];
  const fresh: NumberedMutation[] = [];
  for (const mutation of mutations) {
    if (mutation.n <= lastN) {
      const before = storedAs(mutation.n);
      if (before?.id !== mutation.id)
        return new Problem(
          'fork',
          'This number was used for another change: take a new client id.',
          { read: mutation.n },
        );
      known.push(JSON.parse(before.result) as PushResult);
    } else if (mutation.n === lastN + fresh.length + 1) fresh.push(mutation);
    else if (!fresh.some(({ n, id: other }) => n === mutation.n && other === mutation.id)) break;
  }
  return { known, fresh };
}
