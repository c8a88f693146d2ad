import { must } from '#domain/kernel/problem.ts';
import type { SyncContext } from './context.ts';
import { Nonsense, Refused } from './http.ts';
import { pullStep } from './pull-step.ts';
import { pushStep } from './push-step.ts';
import { loadingShelves, snapshotStep } from './snapshot-step.ts';

/** More turns than any honest exchange needs: beyond it something is wrong between the two. */
const MOST_TURNS = 5000;
/** New names that a device takes in one round before it waits. */
const MOST_NAMES = 2;

/** How a round goes when something is known to be wrong. */
export interface RoundWays {
  readonly stopped: () => boolean;
  /** The last request got no answer: ask before anything is sent that could be half received. */
  readonly feelFirst: boolean;
  /** The server serves only newer releases: what waits is sent all the same. */
  readonly pushOnly: boolean;
}

/** push → pull until nothing is left → load missing shelves → pull. Throws what stopped it. */
export async function syncRound(ctx: SyncContext, ways: RoundWays): Promise<void> {
  const { stopped } = ways;
  if (ways.feelFirst && !ways.pushOnly) await feel(ctx);
  await pushAll(ctx, stopped);
  if (ways.pushOnly) return;
  await pullAll(ctx, stopped);
  for (let turn = 0; loadingShelves(ctx).length > 0; turn++) {
    if (stopped()) return;
    if (turn > MOST_TURNS) throw new Nonsense('The shelves never become complete');
    const next = await snapshotStep(ctx).catch((error: unknown) => {
      // The server moved on while we read: what changed is told by the next pull.
      if (error instanceof Refused && ['epoch', 'scope'].includes(error.code)) return 'pull';
      throw error;
    });
    if (next !== 'more') await pullAll(ctx, stopped);
  }
  await noteLoaded(ctx);
  ctx.progress.end();
}

/** Any answer will do: what it refuses is met again by the step that needs it. */
async function feel(ctx: SyncContext): Promise<void> {
  await pullStep(ctx).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
  });
}

async function noteLoaded({ store }: SyncContext): Promise<void> {
  const meta = must(store.memory.meta, 'meta');
  if (meta.epoch === '' || meta.loadedGen === meta.gen) return;
  await store.write(['meta'], async (db, touch) => {
    const now = must(await db.meta.get('meta'), 'meta');
    if (now.gen !== meta.gen) return;
    await db.meta.put({ ...now, loadedGen: now.gen });
    touch.meta = true;
  });
}

async function pushAll(ctx: SyncContext, stopped: () => boolean): Promise<void> {
  let names = 0;
  for (let turn = 0; turn < MOST_TURNS && !stopped(); turn++) {
    const next = await pushStep(ctx);
    if (next === 'renamed') names += 1;
    else if (next !== 'more') return;
    if (names > MOST_NAMES) throw new Nonsense('No name of this device suits the server');
  }
}

async function pullAll(ctx: SyncContext, stopped: () => boolean): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS && !stopped(); turn++)
    if ((await pullStep(ctx)) === 'done') return;
  if (!stopped()) throw new Nonsense('Changes never come to an end');
}
