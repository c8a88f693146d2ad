import type { View } from '#domain/kernel/entity.ts';
import type { Database, ShelfRecord, Touched } from '../store/database.ts';
import { allRows } from '../store/segment.ts';

/** Above so many segments a dropped shelf makes its kind's index start anew. */
const SMALL = 8;

interface Granted {
  readonly scopes: Readonly<Record<string, View>>;
  readonly kinds: readonly string[];
}

/**
 * Drops the shelves that are no longer granted or are seen differently, and begins those that are
 * new. The outbox is not touched (R7). Returns the new count of loadings.
 */
export async function changeShelves(
  db: Database,
  touch: Touched,
  gen: number,
  { scopes, kinds }: Granted,
): Promise<number> {
  const held = await db.shelf.toArray();
  const kept = new Set<string>();
  for (const { scope, kind, view } of held)
    if (scopes[scope] === view && kinds.includes(kind)) kept.add(`${scope}|${kind}`);
    else await dropShelf(db, touch, scope, kind);
  let next = gen;
  for (const [scope, view] of Object.entries(scopes))
    for (const kind of kinds) {
      if (kept.has(`${scope}|${kind}`)) continue;
      next += 1;
      await db.shelf.put({ scope, kind, view, gen: next, state: 'loading', after: null });
      note(touch, scope, kind);
    }
  return next;
}

/**
 * Makes shelves load again; their old rows stay until the new ones are complete. One that has only
 * begun starts anew too: rows of the old history may have come to it beside the loading.
 */
export async function reloadShelves(
  db: Database,
  touch: Touched,
  gen: number,
  which: (shelf: ShelfRecord) => boolean = () => true,
): Promise<number> {
  let next = gen;
  for (const shelf of await db.shelf.toArray()) {
    if (!which(shelf)) continue;
    next += 1;
    await db.shelf.put({ ...shelf, gen: next, state: 'loading', after: null });
    note(touch, shelf.scope, shelf.kind);
  }
  return next;
}

/** A shelf has come to its end: it is ready, and what an older loading left is gone (R8). */
export async function finishShelf(
  db: Database,
  touch: Touched,
  scope: string,
  kind: string,
): Promise<void> {
  const shelf = await db.shelf.get([scope, kind]);
  if (!shelf) return;
  const older: [[string, string, number], [string, string, number]] = [
    [scope, kind, 0],
    [scope, kind, shelf.gen],
  ];
  const old = await db.dir
    .where('[scope+kind+gen+i]')
    .between(...older)
    .primaryKeys();
  if (old.length > 0) await Promise.all([db.dir.bulkDelete(old), db.seg.bulkDelete(old)]);
  const rows = await overlayOf(db, scope, kind).toArray();
  const left = rows.filter((row) => row.gen !== shelf.gen);
  if (left.length > 0) await db.row.bulkDelete(left.map((row) => [scope, kind, row.id]));
  await db.shelf.put({ ...shelf, state: 'ready' });
  if (old.length + left.length > 0) note(touch, scope, kind);
  else touch.marks = [...(touch.marks ?? []), [scope, kind]];
  if (old.length > 0) touch.rebuild = [...(touch.rebuild ?? []), kind];
  touch.ids = [...(touch.ids ?? []), ...left.map((row): [string, string] => [kind, row.id])];
}

async function dropShelf(db: Database, touch: Touched, scope: string, kind: string): Promise<void> {
  const all: [[string, string], [string, string, never[]]] = [
    [scope, kind],
    [scope, kind, []],
  ];
  const keys = await db.dir
    .where('[scope+kind+gen+i]')
    .between(...all)
    .primaryKeys();
  const rows = await overlayOf(db, scope, kind).primaryKeys();
  const ids = rows.map(([, , id]): [string, string] => [kind, id]);
  if (keys.length <= SMALL)
    for (const seg of await db.seg.bulkGet(keys))
      if (seg) ids.push(...allRows(seg).map((row): [string, string] => [kind, row.id]));
  await db.dir.bulkDelete(keys);
  await db.seg.bulkDelete(keys);
  await db.row.bulkDelete(rows);
  await db.shelf.delete([scope, kind]);
  note(touch, scope, kind);
  touch.ids = [...(touch.ids ?? []), ...ids];
  if (keys.length > SMALL) touch.rebuild = [...(touch.rebuild ?? []), kind];
}

const overlayOf = (db: Database, scope: string, kind: string) =>
  db.row.where('[scope+kind+id]').between([scope, kind], [scope, kind, []]);

function note(touch: Touched, scope: string, kind: string): void {
  touch.shelves = [...(touch.shelves ?? []), [scope, kind]];
}
