import { Problem } from '#domain/kernel/problem.ts';
import type { PushAnswer, PushResult } from '#domain/sync/protocol.ts';
import type { Deps } from '../../deps.ts';
import type { Store } from '../../store/store.ts';
import type { Push } from './in-turn.ts';
import { isOutage, runAlone } from './push-alone.ts';
import { answersOf } from './push-answer.ts';
import { LATER, runGroup } from './push-group.ts';
import { MOVED, type Outcome, runSwift } from './push-swift.ts';

interface Waiting {
  readonly push: Push;
  readonly done: (answer: PushAnswer) => void;
  readonly fail: (error: unknown) => void;
}

interface Done extends Waiting {
  readonly results: readonly PushResult[];
}

/** Mutations that share a commit, at most: longer ones would keep the first too long. */
const MOST = 100;
/** After one that did not go the swift way, so many don't try. */
const SURE = 8;

/**
 * The pushes of one workspace that meet in this process. While one group commits, the next gathers:
 * under load many clients share a transaction and its way to the disk; alone, nobody waits.
 */
class Queue {
  private waiting: Waiting[] = [];
  private busy = false;
  /** Groups that still go the sure way: somebody else writes, too. */
  private sure = 0;
  private readonly deps: Deps;
  private readonly workspace: number;
  private readonly idle: () => void;

  constructor(deps: Deps, workspace: number, idle: () => void) {
    this.deps = deps;
    this.workspace = workspace;
    this.idle = idle;
  }

  add(push: Push): Promise<PushAnswer> {
    return new Promise((done, fail) => {
      this.waiting.push({ push, done, fail });
      if (!this.busy) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      const group = this.next();
      try {
        this.settle(group, await this.outcomes(group));
      } catch (error) {
        for (const { fail } of group) fail(error);
      }
    }
    this.busy = false;
    this.idle();
  }

  /** The next in order, one push of each client. */
  private next(): readonly Waiting[] {
    const group: Waiting[] = [];
    const rest: Waiting[] = [];
    const clients = new Set<string>();
    let mutations = 0;
    for (const one of this.waiting) {
      const { client, mutations: list } = one.push.input;
      const fits = group.length === 0 || mutations + list.length <= MOST;
      if (fits && !clients.has(client)) {
        group.push(one);
        mutations += list.length;
      } else rest.push(one);
      clients.add(client);
    }
    this.waiting = rest;
    return group;
  }

  private async outcomes(group: readonly Waiting[]): Promise<readonly Outcome[]> {
    const pushes = group.map(({ push }) => push);
    try {
      const swift = this.sure > 0 ? null : await runSwift(this.deps, this.workspace, pushes);
      if (swift && swift !== MOVED) return swift;
      if (swift === MOVED) this.sure = SURE;
      else if (this.sure > 0) this.sure -= 1;
      return await runGroup(this.deps, this.workspace, pushes);
    } catch (error) {
      if (error instanceof Problem || isOutage(error)) throw error;
    }
    const outcomes: Outcome[] = [];
    for (const push of pushes) outcomes.push(await runAlone(this.deps, this.workspace, push));
    return outcomes;
  }

  private settle(group: readonly Waiting[], outcomes: readonly Outcome[]): void {
    const later: Waiting[] = [];
    const done = group.flatMap((one, i): readonly Done[] => {
      const outcome = outcomes[i] ?? LATER;
      if (outcome === LATER) later.push(one);
      else if (outcome instanceof Problem) one.fail(outcome);
      else if (!('epoch' in outcome)) return [{ ...one, results: outcome }];
      else one.done(outcome);
      return [];
    });
    this.deps.store.announce(this.workspace);
    this.waiting.unshift(...later);
    // The next group commits while this one's answers are read.
    if (done.length > 0) void this.answer(done);
  }

  private async answer(done: readonly Done[]): Promise<void> {
    try {
      const answers = await answersOf(this.deps, this.workspace, done);
      for (const [i, answer] of answers.entries()) done[i]?.done(answer);
    } catch (error) {
      for (const { fail } of done) fail(error);
    }
  }
}

const queues = new WeakMap<Store, Map<number, Queue>>();

/** Puts a push into the queue of its workspace. */
export function enqueue(deps: Deps, push: Push): Promise<PushAnswer> {
  const { workspace } = push.user;
  const ofStore = queues.get(deps.store) ?? new Map<number, Queue>();
  queues.set(deps.store, ofStore);
  const known = ofStore.get(workspace);
  if (known) return known.add(push);
  const queue = new Queue(deps, workspace, () => ofStore.delete(workspace));
  ofStore.set(workspace, queue);
  return queue.add(push);
}
