import { newId } from '#domain/kernel/id.ts';
import type { WireRow } from '#domain/sync/protocol.ts';
import type { Ports } from '../ports.ts';
import { addSegment, makeSegment } from '../sync/put-rows.ts';
import type { DirRecord, OverlayRecord, ShelfRecord } from './database.ts';
import { segmentKey } from './reader.ts';
import { type Line, pack, places, rowAt, runs, textAt } from './segment.ts';
import type { Store } from './store.ts';

/** An overlay larger than this is packed into segments. */
const OVERLAY_ROWS = 200;
/** Rows and segments of one transaction, so that no save waits long. */
const ROWS_AT_ONCE = 500;
const SEGMENTS_AT_ONCE = 12;

/** Packs grown overlays of complete shelves into segments, a part in each transaction. */
export async function repack(
  store: Store,
  ports: Pick<Ports, 'now' | 'random'>,
  stopped: () => boolean,
): Promise<void> {
  for (const shelf of [...store.memory.shelves.values()]) {
    if (shelf.state !== 'ready') continue;
    while (!stopped() && (await repackPart(store, shelf, ports)));
  }
}

/** One part of one shelf; false where nothing is left to do. */
async function repackPart(
  store: Store,
  shelf: ShelfRecord,
  ports: Pick<Ports, 'now' | 'random'>,
): Promise<boolean> {
  const { memory } = store;
  const { scope, kind, gen } = shelf;
  const grown: OverlayRecord[] = [];
  for (const held of memory.overlay.values()) {
    const row = held.get(scope);
    if (row?.kind === kind && row.gen === gen) grown.push(row);
  }
  if (grown.length <= OVERLAY_ROWS) return false;
  const dirs = [...(memory.segments.get(kind)?.values() ?? [])].filter(
    (dir) => dir.scope === scope && dir.gen === gen,
  );
  const { rows, from } = part(grown, dirs);
  return store.write(['shelf', 'dir', 'seg', 'row'], async (db, touch) => {
    const now = await db.shelf.get([scope, kind]);
    if (now?.gen !== gen || now.state !== 'ready') return false;
    const keys = from.map(segmentKey);
    const held = await db.row.bulkGet(rows.map((row) => [scope, kind, row.id]));
    const segs = await db.seg.bulkGet(keys);
    const taken = new Map<string, OverlayRecord>();
    rows.forEach((row, at) => {
      if (held[at]?.rev === row.rev && held[at]?.ep === row.ep) taken.set(row.id, row);
    });
    const lines: Line[] = [];
    for (const seg of segs) {
      if (!seg) return false;
      for (let j = 0; j + 1 < seg.offsets.length; j++) {
        const row = rowAt(seg, j);
        const newer = taken.get(row.id);
        if (newer && newer.rev >= row.rev) continue;
        lines.push({ row, text: textAt(seg, j) });
      }
    }
    for (const { id, rev, r } of taken.values()) {
      const over = lines.some((line) => line.row.id === id);
      if (r && !over) lines.push(lineOf({ ...r, id, rev }));
    }
    lines.sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
    const ep = grown[0]?.ep ?? 0;
    for (const run of runs(lines))
      await addSegment(db, touch, makeSegment(shelf, ep, pack(run), newId(ports)));
    await db.dir.bulkDelete(keys);
    await db.seg.bulkDelete(keys);
    await db.row.bulkDelete([...taken.keys()].map((id) => [scope, kind, id]));
    // Nothing looks different, so the new segments are not news to the index.
    delete touch.segs;
    touch.shelves = [[scope, kind]];
    return taken.size > 0;
  });
}

/** As many overlay rows as lie in few segments, with those segments. */
function part(
  grown: readonly OverlayRecord[],
  dirs: readonly DirRecord[],
): { rows: OverlayRecord[]; from: DirRecord[] } {
  const rows: OverlayRecord[] = [];
  const from = new Set<DirRecord>();
  for (const row of [...grown].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const own = dirs.filter((dir) => places(dir, row.id).length > 0);
    const more = own.filter((dir) => !from.has(dir)).length;
    if (rows.length > 0 && from.size + more > SEGMENTS_AT_ONCE) break;
    for (const dir of own) from.add(dir);
    rows.push(row);
    if (rows.length === ROWS_AT_ONCE) break;
  }
  return { rows, from: [...from] };
}

const lineOf = (row: WireRow): Line => ({ row, text: JSON.stringify(row) });
