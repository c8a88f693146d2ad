import type { Kind } from '#domain/registry.ts';
import type { WorldRow, Write } from '#domain/sync/world.ts';
import type { Clock } from '../../store/clock.table.ts';
import { DELETED, HERE, LEFT, type Placement } from '../../store/feed.table.ts';
import type { By, RowKey } from '../../store/record.table.ts';
import { Again, type Tx } from '../../store/store.ts';

export interface Ground {
  /** The clock when the decision began to read. */
  readonly clock: Clock;
  readonly before: (kind: Kind, id: string) => WorldRow | undefined;
  readonly restsOn: (row: RowKey & { readonly row: Readonly<Record<string, unknown>> }) => boolean;
}

/** Where a row lies from now on, and which places it has left. All share the row's new rev. */
export function placementsOf(write: Write, rev: number, old: readonly string[]): Placement[] {
  const { kind, id, deleted, scopes } = write;
  const place = (scope: string, gone: Placement['gone']) => ({ scope, kind, id, rev, gone });
  return [
    ...scopes.map((scope) => place(scope, deleted ? DELETED : HERE)),
    ...old.filter((scope) => !scopes.includes(scope)).map((scope) => place(scope, LEFT)),
  ];
}

/** Whether a write changes what grants of a subtree cover. */
const movesTree = ({ kind, change, deleted }: Write) =>
  kind === 'federation' && change !== undefined && (deleted || 'parentId' in change);

/**
 * The one way in which synced rows are written: revs from the clock, taken last and locked to the
 * commit; then rows and placements. Throws `Again` where something that the decision rests on was
 * committed by somebody else since it was read. Answers the rev of each write.
 */
export async function commitWrites(
  tx: Tx,
  workspace: number,
  writes: readonly Write[],
  ground: Ground,
  by: By,
): Promise<ReadonlyMap<string, number>> {
  const revs = new Map<string, number>();
  if (writes.length === 0) return revs;
  const { clock } = ground;
  const now = await tx.clock.advance(workspace, clock.epoch, writes.length);
  const start = now.seq - writes.length;
  if (start !== clock.seq) await checkGround(tx, workspace, ground, now);
  for (const [i, { kind, id }] of writes.entries()) revs.set(`${kind} ${id}`, start + 1 + i);
  const rows = writes.map(({ kind, id, deleted, row }, i) => ({
    kind,
    id,
    deleted,
    row,
    rev: start + 1 + i,
  }));
  await tx.records.save(workspace, rows, by);
  const places = writes.flatMap((write, i) =>
    placementsOf(write, start + 1 + i, ground.before(write.kind, write.id)?.scopes ?? []),
  );
  await tx.feed.save(workspace, places);
  if (writes.some(movesTree)) await tx.clock.accessChanged(workspace, now.seq);
  return revs;
}

/** Somebody committed since we began to read: did he touch what we looked at? */
async function checkGround(tx: Tx, workspace: number, ground: Ground, now: Clock): Promise<void> {
  if (now.access > ground.clock.access) throw new Again();
  const changed = await tx.records.changedSince(workspace, ground.clock.seq);
  if (changed.some(ground.restsOn)) throw new Again();
}
