import type { View } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import { acceptRow } from '#domain/sync/client-rules.ts';
import type { WireRow } from '#domain/sync/protocol.ts';
import type { Ports } from '../ports.ts';
import type {
  Database,
  DirRecord,
  Meta,
  OverlayRecord,
  SegmentRecord,
  ShelfRecord,
  Touched,
} from '../store/database.ts';
import { type Line, type Packed, pack, runs } from '../store/segment.ts';

/** A row for one shelf; `row` is null where it was deleted or left the scope. */
export interface Incoming {
  readonly scope: string;
  readonly kind: string;
  readonly id: string;
  readonly rev: number;
  readonly row: WireRow | null;
  /** The view it was made under, where the answer says so. */
  readonly view?: View;
}

/** So many new rows of one shelf at once become a segment instead of single records. */
const BULK = 200;

/**
 * Stores rows on the shelves that are held (R5: within an epoch only a newer rev replaces; rows
 * made under another view are skipped). Runs inside a transaction over shelf, row, dir and seg.
 */
export async function putRows(
  db: Database,
  touch: Touched,
  meta: Meta,
  incoming: readonly Incoming[],
  ports: Pick<Ports, 'now' | 'random'>,
): Promise<void> {
  const byShelf = Map.groupBy(incoming, (item) => `${item.scope}|${item.kind}`);
  for (const items of byShelf.values()) {
    const [{ scope, kind }] = items as [Incoming];
    const shelf = await db.shelf.get([scope, kind]);
    if (!shelf) continue;
    const ep = meta.epochNo;
    const fit = items.filter((item) => acceptRow(shelf, undefined, { ...item, ep }));
    const live = fit.flatMap(({ row }) => (row ? [row] : []));
    const bulk = live.length >= BULK;
    if (bulk)
      for (const run of runs(latest(live)))
        await addSegment(
          db,
          touch,
          makeSegment(shelf, meta.epochNo, pack(run.map(asLine)), newId(ports)),
        );
    await putOverlay(db, touch, shelf, meta, bulk ? fit.filter((item) => !item.row) : fit);
  }
}

async function putOverlay(
  db: Database,
  touch: Touched,
  shelf: ShelfRecord,
  { epochNo: ep }: Meta,
  items: readonly Incoming[],
): Promise<void> {
  const { scope, kind, gen } = shelf;
  const held = await db.row.bulkGet(items.map(({ id }) => [scope, kind, id]));
  const next = new Map<string, OverlayRecord>();
  items.forEach(({ id, rev, row }, at) => {
    const old = next.get(id) ?? held[at];
    if (!acceptRow(shelf, old, { ep, rev })) return;
    next.set(id, { scope, kind, id, gen, ep, rev, r: row });
  });
  await db.row.bulkPut([...next.values()]);
  const rows = [...next.keys()].map((id): [string, string, string] => [scope, kind, id]);
  touch.rows = [...(touch.rows ?? []), ...rows];
}

export interface Made {
  readonly dir: DirRecord;
  readonly seg: SegmentRecord;
}

/** One new segment of a shelf, not yet written. */
export function makeSegment(
  { scope, kind, gen }: Pick<ShelfRecord, 'scope' | 'kind' | 'gen'>,
  ep: number,
  { first, last, hashes, offsets, bytes }: Packed,
  i: string,
): Made {
  return {
    dir: { scope, kind, gen, i, ep, first, last, hashes },
    seg: { scope, kind, gen, i, offsets, bytes },
  };
}

/** Writes one new segment of a shelf. */
export async function addSegment(db: Database, touch: Touched, { dir, seg }: Made): Promise<void> {
  await Promise.all([db.dir.add(dir), db.seg.add(seg)]);
  touch.segs = [...(touch.segs ?? []), [dir.scope, dir.kind, dir.gen, dir.i]];
}

export const asLine = (row: WireRow): Line => ({ row, text: JSON.stringify(row) });

/** One row per id: the newest. */
function latest(rows: readonly WireRow[]): WireRow[] {
  const out = new Map<string, WireRow>();
  for (const row of rows) if ((out.get(row.id)?.rev ?? -1) <= row.rev) out.set(row.id, row);
  return [...out.values()];
}
