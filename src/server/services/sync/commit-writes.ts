import type { Kind } from '#domain/registry.ts';
import type { WorldRow, Write } from '#domain/sync/world.ts';
import type { Clock } from '../../store/clock.table.ts';
import { DELETED, HERE, LEFT, type Placement } from '../../store/feed.table.ts';
import type { By, RowKey, RowToSave } from '../../store/record-rows.ts';
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
export const movesTree = ({ kind, change, deleted }: Write) =>
  kind === 'federation' && change !== undefined && (deleted || 'parentId' in change);

/** Writes that were decided together, what they rest on, and whose they are. */
export interface Part {
  readonly writes: readonly Write[];
  readonly ground: Omit<Ground, 'clock'>;
  readonly by: By;
}

/**
 * The one way in which synced rows are written: revs from the clock, taken last and locked to the
 * commit; then rows and placements. Throws `Again` where something that a decision rests on was
 * committed by somebody else since it was read. No part may rest on what another one writes.
 * Answers the rev of each write.
 */
export async function commitParts(
  tx: Tx,
  workspace: number,
  clock: Clock,
  parts: readonly Part[],
): Promise<ReadonlyMap<string, number>> {
  const count = parts.reduce((sum, { writes }) => sum + writes.length, 0);
  const [first] = parts;
  if (count === 0 || !first) return new Map();
  const now = await tx.clock.advance(workspace, clock.epoch, count);
  const start = now.seq - count;
  if (start !== clock.seq) await checkGround(tx, workspace, clock, parts, now);
  const { revs, rows, places } = numbered(parts, start);
  await tx.records.save(workspace, rows, first.by);
  await tx.feed.save(workspace, places);
  const moved = parts.some(({ writes }) => writes.some(movesTree));
  if (moved) await tx.clock.accessChanged(workspace, now.seq);
  return revs;
}

/** The rows and placements of writes, with the revs that follow `start`. */
export function numbered(parts: readonly Part[], start: number) {
  const revs = new Map<string, number>();
  const rows: RowToSave[] = [];
  const places: Placement[] = [];
  let rev = start;
  for (const { writes, ground, by } of parts)
    for (const write of writes) {
      const { kind, id, deleted, row } = write;
      rev += 1;
      revs.set(`${kind} ${id}`, rev);
      rows.push({ kind, id, deleted, row, rev, ...(parts.length > 1 ? { by } : {}) });
      places.push(...placementsOf(write, rev, ground.before(kind, id)?.scopes ?? []));
    }
  return { revs, rows, places };
}

/** Writes of one author; see `commitParts`. */
export function commitWrites(
  tx: Tx,
  workspace: number,
  writes: readonly Write[],
  ground: Ground,
  by: By,
): Promise<ReadonlyMap<string, number>> {
  return commitParts(tx, workspace, ground.clock, [{ writes, ground, by }]);
}

/** Somebody committed since we began to read: did he touch what we looked at? */
async function checkGround(
  tx: Tx,
  workspace: number,
  clock: Clock,
  parts: readonly Part[],
  now: Clock,
): Promise<void> {
  // What was forgotten since can't be compared any more.
  if (now.access > clock.access || now.horizon > clock.seq) throw new Again();
  const changed = await tx.records.changedSince(workspace, clock.seq);
  if (changed.some((row) => parts.some(({ ground }) => ground.restsOn(row)))) throw new Again();
}
