import {
  type BatchDecision,
  BatchWorld,
  decideBatch,
  type Misses,
} from '#domain/sync/batch-world.ts';
import { upgradeMutation } from '#domain/sync/op-upgrades.ts';
import type { PushResult } from '#domain/sync/protocol.ts';
import type { Deps } from '../../deps.ts';
import type { Found, Questions } from '../../store/record-questions.ts';
import type { By } from '../../store/record-rows.ts';
import type { Sight } from '../access.ts';
import { dayOf } from '../today.ts';
import { movesTree } from './commit-writes.ts';
import { type Loaded, loadTogether, type Source } from './decide-loaded.ts';
import { firstAsked } from './first-asked.ts';
import { foresightOf } from './foresight.ts';
import type { Push } from './in-turn.ts';
import type { NumberedMutation } from './push-input.ts';

export interface Decided extends BatchDecision, Omit<Loaded<BatchDecision>, 'result'> {}

/** What a push adds to what was answered to it before. */
export interface Work {
  readonly push: Push;
  readonly known: readonly PushResult[];
  readonly fresh: readonly NumberedMutation[];
  /** What is new as today's release writes it, and what deciding it asks at once. */
  readonly today: readonly NumberedMutation[];
  readonly first: Questions;
}

export interface Settled extends Work {
  readonly decided: Decided;
  readonly by: By;
}

/** What is to be decided of a push, and what that will ask. */
export function workOf(
  { store }: Pick<Deps, 'store'>,
  push: Push,
  fresh: readonly NumberedMutation[],
  known: readonly PushResult[] = [],
): Work {
  const today = fresh.map((mutation) => upgradeMutation(mutation, push.input.schema));
  const first = { keys: firstAsked(today), asks: foresightOf(store).asked(today) };
  return { push, known, fresh, today, first };
}

/** Decides pushes, each for itself over what stood before the group. */
export async function decideAll(
  deps: Deps,
  workspaceId: string,
  source: Source & { readonly sightOf: (userId: string) => Promise<Sight> },
  works: readonly Work[],
  now: Date,
  given?: Found,
): Promise<readonly Settled[]> {
  const at = now.toISOString();
  const ctx = { workspaceId, now: at, today: dayOf(now), newId: deps.newId };
  const jobs = [];
  for (const { push, today, first } of works) {
    const { userId, name } = push.user;
    const { grants } = await source.sightOf(userId);
    const author = { userId, name, client: push.input.client, grants };
    const world = new BatchWorld();
    const compute = () => decideBatch(world, author, today, ctx);
    const learn = ({ decisions }: BatchDecision, misses: Misses) => {
      // What is refused asks about refusing, too.
      const refused = decisions.some(({ result }) => result.status === 'rejected');
      if (!refused) foresightOf(deps.store).learn(today, misses);
    };
    jobs.push({ world, compute, first, learn });
  }
  const loaded = await loadTogether(source, jobs, given);
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
export function compatible(all: readonly Settled[]): readonly Settled[] {
  const taken: Settled[] = [];
  for (const one of all) {
    const hit = taken.some(({ decided }) =>
      decided.writes.some((write) => movesTree(write) || one.decided.restsOn(write)),
    );
    if (!hit) taken.push(one);
  }
  return taken;
}
