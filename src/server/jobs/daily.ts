import type { Deps } from '../deps.ts';
import { removeLoose } from '../services/blobs/remove-loose.service.ts';
import { compact } from '../services/compact.service.ts';
import { rescopeEnded } from '../services/rescope-ended.service.ts';
import { dayOf } from '../services/today.ts';

const EVERY_MS = 30 * 60_000;
const DONE = 'day-done';

/** What a new day brings, once for each workspace, however many processes ask. */
export async function turnDay(deps: Deps): Promise<void> {
  const today = dayOf(deps.now());
  const { store } = deps;
  for (const { no } of await store.read((tx) => tx.clock.workspaces())) {
    const name = `${DONE}/${no}`;
    const before = await store.read((tx) => tx.keys.secret(name));
    if (before === today) continue;
    // Done twice does no harm; so the day is noted only when all of it is done.
    // A workspace that has no such note was made today, with today's scopes.
    if (before) await rescopeEnded(deps, no, before, today);
    await compact(deps, no, today);
    await removeLoose(deps, no);
    await store.write(async (tx) => {
      if (before) await tx.keys.spendSecret(name, before);
      await tx.keys.keepSecret(name, today);
    });
  }
}

/** Looks every half hour whether a new day has begun. */
export function startDaily(deps: Deps): () => void {
  const look = () =>
    turnDay(deps).catch((error: unknown) => {
      deps.log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'daily work failed');
    });
  const timer = setInterval(look, EVERY_MS);
  void look();
  return () => clearInterval(timer);
}
