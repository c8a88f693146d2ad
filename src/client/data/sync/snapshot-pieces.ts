import { newId } from '#domain/kernel/id.ts';
import { must } from '#domain/kernel/problem.ts';
import { acceptPage } from '#domain/sync/client-rules.ts';
import type { WireRow } from '#domain/sync/protocol.ts';
import type { Database, Meta, ShelfRecord } from '../store/database.ts';
import { type Memory, shelfKey } from '../store/memory.ts';
import type { Packed } from '../store/segment.ts';
import type { SyncContext } from './context.ts';
import { type Made, makeSegment } from './put-rows.ts';
import { finishShelves, isCurrent } from './shelves.ts';

interface Place {
  readonly scope: string;
  readonly kind: string;
}
/** Rows of one segment, read and packed. */
export interface Run {
  readonly rows: readonly WireRow[];
  readonly packed: Packed;
}
/** A page of rows of one shelf, or the word that a shelf is complete. */
export type Piece =
  | {
      readonly page: Place & { readonly at: number; readonly view: string };
      /** Its rows as segments of a size that is stored; none until it is whole. */
      readonly runs: Run[];
      /** Last id of the page before it. */
      readonly from: string | null;
    }
  | { readonly end: Place };

/** What pieces come to: written in a few large steps, for each step is a journey to the database. */
interface Plan {
  readonly shelves: Map<string, ShelfRecord>;
  readonly segments: { readonly made: Made; readonly rows: readonly WireRow[] }[];
  readonly ended: Set<string>;
  fits: boolean;
}

/** What was stored of some pieces; `fits` is false where one no longer did. */
export interface Stored {
  readonly fits: boolean;
  readonly rows: Readonly<Record<string, number>>;
  readonly bytes: number;
}

/**
 * Stores pieces of a snapshot in their order, in one transaction (R3, R4, rule 3). Where a piece no
 * longer fits, those before it are stored, it and the rest are not.
 */
export async function applyPieces(
  { store, ports }: SyncContext,
  wanted: readonly ShelfRecord[],
  pieces: readonly Piece[],
): Promise<Stored> {
  const asked = must(store.memory.meta, 'meta');
  const gens = new Map(wanted.map((shelf) => [keyOf(shelf), shelf.gen]));
  const tables = ['meta', 'shelf', 'row', 'dir', 'seg'] as const;
  const keys = [...new Map(pieces.map((p) => [keyOf(placeOf(p)), placeOf(p)])).values()];
  return store.write(tables, async (db, touch, wrote) => {
    const [meta, held] = await Promise.all([
      db.meta.get('meta'),
      shelvesNow(db, store.memory, keys),
    ]);
    if (meta?.epoch !== asked.epoch) return { fits: false, rows: {}, bytes: 0 };
    const shelves = new Map(held.flatMap((shelf) => (shelf ? [[keyOf(shelf), shelf]] : [])));
    const plan = planned(pieces, gens, { meta, shelves, newId: () => newId(ports) });
    const made = plan.segments.map((segment) => segment.made);
    const begun = [...plan.shelves].flatMap(([key, shelf]) => (plan.ended.has(key) ? [] : shelf));
    await Promise.all([
      db.dir.bulkAdd(made.map(({ dir }) => dir)),
      db.seg.bulkAdd(made.map(({ seg }) => seg)),
      db.shelf.bulkPut(begun),
    ]);
    touch.segs = made.map(({ dir }) => [dir.scope, dir.kind, dir.gen, dir.i]);
    touch.marks = begun.map(({ scope, kind }) => [scope, kind]);
    Object.assign(wrote, { segs: made.map(({ dir }) => dir), marks: begun });
    const ended = [...plan.ended].flatMap((key) => plan.shelves.get(key) ?? shelves.get(key) ?? []);
    await finishShelves(db, touch, ended, wrote);
    for (const { made: one, rows } of plan.segments) store.reader.keep(one.seg, rows);
    const rows: Record<string, number> = {};
    for (const { dir } of made) rows[dir.kind] = (rows[dir.kind] ?? 0) + dir.hashes.length;
    const bytes = made.reduce((sum, { seg }) => sum + seg.bytes.length, 0);
    return { fits: plan.fits, rows, bytes };
  });
}

/** Shelves as they are in this transaction: thousands of reads less in a first loading. */
async function shelvesNow(db: Database, memory: Memory, places: readonly Place[]) {
  if (await isCurrent(db, memory))
    return places.map(({ scope, kind }) => memory.shelves.get(shelfKey(scope, kind)));
  return db.shelf.bulkGet(places.map(({ scope, kind }) => [scope, kind]));
}

function planned(
  pieces: readonly Piece[],
  gens: ReadonlyMap<string, number>,
  at: { meta: Meta; shelves: ReadonlyMap<string, ShelfRecord>; newId: () => string },
): Plan {
  const plan: Plan = { shelves: new Map(), segments: [], ended: new Set(), fits: true };
  for (const piece of pieces) {
    const key = keyOf(placeOf(piece));
    const gen = gens.get(key);
    if (gen === undefined) continue;
    const shelf = plan.shelves.get(key) ?? at.shelves.get(key);
    plan.fits = shelf?.gen === gen;
    if (!shelf || !plan.fits) break;
    if (shelf.state === 'ready' || plan.ended.has(key)) continue;
    if ('end' in piece) {
      plan.ended.add(key);
      continue;
    }
    const page = { ...piece.page, epoch: at.meta.epoch, gen, from: piece.from };
    plan.fits = acceptPage(at.meta, shelf, page);
    if (!plan.fits) break;
    for (const { rows, packed } of piece.runs)
      plan.segments.push({ made: makeSegment(shelf, at.meta.epochNo, packed, at.newId()), rows });
    plan.shelves.set(key, { ...shelf, after: piece.runs.at(-1)?.rows.at(-1)?.id ?? shelf.after });
  }
  return plan;
}

const placeOf = (piece: Piece): Place => ('page' in piece ? piece.page : piece.end);
const keyOf = ({ scope, kind }: Place) => `${scope}|${kind}`;
