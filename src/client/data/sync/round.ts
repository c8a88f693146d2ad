import type { SyncContext } from './context.ts';
import { Nonsense, Refused } from './http.ts';
import { pullStep } from './pull-step.ts';
import { pushStep } from './push-step.ts';
import { loadingShelves, snapshotStep } from './snapshot-step.ts';

/** More turns than any honest exchange needs: beyond it something is wrong between the two. */
const MOST_TURNS = 5000;

/** push → pull until nothing is left → load missing shelves → pull. Throws what stopped it. */
export async function syncRound(ctx: SyncContext, stopped: () => boolean): Promise<void> {
  await pushAll(ctx, stopped);
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
  ctx.onLoading(null);
}

async function pushAll(ctx: SyncContext, stopped: () => boolean): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS && !stopped(); turn++)
    if ((await pushStep(ctx)) !== 'more') return;
}

async function pullAll(ctx: SyncContext, stopped: () => boolean): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS && !stopped(); turn++)
    if ((await pullStep(ctx)) === 'done') return;
  if (!stopped()) throw new Nonsense('Changes never come to an end');
}
