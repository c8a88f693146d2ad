import type { Deps } from '../../deps.ts';

/** A blob that no record has named for so long is removed. */
export const LOOSE_DAYS = 30;
/** An upload that nobody has continued for so long is forgotten. */
const STALE_DAYS = 7;
const DAY_MS = 86_400_000;

/** Bytes that lie there for less may belong to an upload that is just being noted. */
const SETTLED_DAYS = 1;

/**
 * Notes which blobs nothing names any more, or knows at all, and removes those of which that has
 * been so for long: time enough to bring back a database that was restored from too old a backup.
 */
export async function removeLoose(deps: Deps, workspace: number): Promise<void> {
  const now = deps.now();
  const limit = new Date(now.getTime() - LOOSE_DAYS * DAY_MS).toISOString();
  await deps.store.write((tx) => tx.blobs.findLoose(workspace, now.toISOString()));
  const settled = now.getTime() - SETTLED_DAYS * DAY_MS;
  for await (const some of deps.blobs.kept(workspace, settled))
    await deps.store.write((tx) => tx.blobs.noteStrays(workspace, some, now.toISOString()));
  await deps.store.write(async (tx) => {
    // Before the commit, under its locks: who sends the same bytes now puts them back after us.
    for (const sha256 of await tx.blobs.forget(workspace, limit))
      await deps.blobs.remove({ workspace, sha256 });
  });
  await deps.blobs.dropStale(workspace, now.getTime() - STALE_DAYS * DAY_MS);
}
