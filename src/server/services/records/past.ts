import type { PastChange } from '#domain/sync/world.ts';
import type { RowKey, StoredChange } from '../../store/record-rows.ts';
import type { Tx } from '../../store/store.ts';

/** A line of history with the name of who wrote it. */
export type NamedChange = StoredChange & PastChange;

/** What happened to a row, newest first, with names that a person can read. */
export async function pastOf(
  tx: Tx,
  workspace: number,
  key: RowKey,
): Promise<readonly NamedChange[]> {
  const past = await tx.records.history(workspace, key);
  const names = new Map<string, string>();
  for (const { userId } of past)
    if (!names.has(userId)) names.set(userId, (await tx.keys.person(userId))?.name ?? '');
  return past.map((change) => ({ ...change, name: names.get(change.userId) ?? '' }));
}
