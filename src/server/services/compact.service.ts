import type { Deps } from '../deps.ts';

/** A device that was away for longer loads anew; its unsent edits are kept all the same. */
export const HORIZON_DAYS = 180;

/** Forgets tombstones and exits that are older than the horizon, and notes today's clock for later. */
export async function compact(
  { store }: Pick<Deps, 'store'>,
  workspace: number,
  today: string,
): Promise<void> {
  const limit = new Date(Date.parse(today) - HORIZON_DAYS * 86_400_000).toISOString().slice(0, 10);
  await store.write(async (tx) => {
    // The clock first, as every writer does, so that none waits in a ring; and so that the number
    // noted is one that was committed.
    const { epoch } = await tx.clock.read(workspace);
    const { seq, horizon } = await tx.clock.advance(workspace, epoch, 0);
    const upTo = await tx.clock.seqOn(workspace, limit);
    if (upTo !== undefined && upTo > horizon) {
      await tx.feed.forget(workspace, upTo);
      await tx.clock.raiseHorizon(workspace, upTo);
    }
    await tx.clock.markDay(workspace, today, seq);
  });
}
