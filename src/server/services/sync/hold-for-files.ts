import { Problem } from '#domain/kernel/problem.ts';
import { filesWritten } from '#domain/sync/attachment-refs.ts';
import type { Deps } from '../../deps.ts';
import type { Clock } from '../../store/clock.table.ts';
import type { Tx } from '../../store/store.ts';
import { nameable } from '../blobs/blob-rights.ts';
import type { InTurn, Push } from './in-turn.ts';

/**
 * A mutation that names a file which the server lacks, or which its author could not have, ends the
 * batch as a gap does: nothing is used up, the file is sent and the mutation again. Both cases
 * answer alike, so that a known hash opens nothing and tells nothing (decision 017).
 */
export async function holdForFiles(
  deps: Deps,
  tx: Tx,
  workspace: number,
  clock: Clock,
  { user: { userId } }: Push,
  turn: InTurn,
): Promise<InTurn | Problem> {
  const named = turn.fresh.map((mutation) => filesWritten(mutation.ops));
  const all = [...new Set(named.flat())];
  if (all.length === 0) return turn;
  const sight = await deps.access.sightOf(tx, workspace, userId, clock);
  const may = [...(await nameable(tx, workspace, { userId, sight }, all))];
  await tx.blobs.claim(workspace, may);
  const ready = new Set((await tx.blobs.known(workspace, may)).map(({ sha256 }) => sha256));
  const stop = named.findIndex((list) => list.some((sha256) => !ready.has(sha256)));
  if (stop === -1) return turn;
  const held = turn.fresh[stop];
  if (stop > 0 || turn.known.length > 0 || !held)
    return { ...turn, fresh: turn.fresh.slice(0, stop) };
  const blobs = named[stop]?.filter((sha256) => !ready.has(sha256)) ?? [];
  const message = 'This change names files that must be uploaded first. Nothing of it was used up.';
  return new Problem('blob', message, { n: held.n, id: held.id, blobs });
}
