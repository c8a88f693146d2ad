import type { Deps } from '../../deps.ts';

/** A blob that no record has named for so long is removed. */
export const LOOSE_DAYS = 30;
/** An upload that nobody has continued for so long is forgotten. */
const STALE_DAYS = 7;
const DAY_MS = 86_400_000;

/** Notes which blobs nothing names any more, and removes those of which that has been so for long. */
export async function removeLoose(deps: Deps, workspace: number): Promise<void> {
  const now = deps.now();
  const limit = new Date(now.getTime() - LOOSE_DAYS * DAY_MS).toISOString();
  await deps.store.write((tx) => tx.blobs.findLoose(workspace, now.toISOString()));
  await deps.store.write(async (tx) => {
    // Before the commit, under its locks: who sends the same bytes now puts them back after us.
    for (const sha256 of await tx.blobs.forget(workspace, limit))
      await deps.blobs.remove({ workspace, sha256 });
  });
  await deps.blobs.dropStale(workspace, now.getTime() - STALE_DAYS * DAY_MS);
}
