import type { View } from '#domain/kernel/entity.ts';
import type { Wrote } from '../store/absorb.ts';
import type { Database, ShelfRecord, Touched } from '../store/database.ts';
import type { Memory } from '../store/memory.ts';
import { allRows } from '../store/segment.ts';

/** Above so many segments a dropped shelf makes its kind's index start anew. */
const SMALL = 8;

interface Granted {
  readonly scopes: Readonly<Record<string, View>>;
  readonly kinds: readonly string[];
}

/**
 * All shelves as they are in this transaction: from memory where nothing was written since, for
 * reading thousands to find the few that changed would take longer than all the rest.
 */
async function heldShelves(db: Database, memory: Memory): Promise<readonly ShelfRecord[]> {
  return (await isCurrent(db, memory)) ? [...memory.shelves.values()] : db.shelf.toArray();
}

/** Whether memory holds what the database holds in this transaction. */
export async function isCurrent(db: Database, memory: Memory): Promise<boolean> {
  const last = await db.touched.toCollection().reverse().limit(1).primaryKeys();
  return last[0] === memory.ver;
}

/**
 * Drops the shelves that are no longer granted or are seen differently, and begins those that are
 * new. The outbox is not touched (R7). Returns the new count of loadings.
 */
export async function changeShelves(
  db: Database,
  memory: Memory,
  touch: Touched,
  gen: number,
  { scopes, kinds }: Granted,
  wrote: Wrote,
): Promise<number> {
  const held = await heldShelves(db, memory);
  const kept = new Set<string>();
  const gone: ShelfRecord[] = [];
  for (const shelf of held)
    if (scopes[shelf.scope] === shelf.view && kinds.includes(shelf.kind))
      kept.add(`${shelf.scope}|${shelf.kind}`);
    else gone.push(shelf);
  // A lost scope is a shelf of every kind: all at once, not one journey after the other.
  for (const [scope, shelves] of Map.groupBy(gone, (shelf) => shelf.scope))
    await dropShelves(db, touch, scope, shelves);
  let next = gen;
  const added: ShelfRecord[] = [];
  for (const [scope, view] of Object.entries(scopes))
    for (const kind of kinds) {
      if (kept.has(`${scope}|${kind}`)) continue;
      next += 1;
      added.push({ scope, kind, view, gen: next, state: 'loading', after: null });
    }
  await put(db, touch, wrote, added);
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
  which: (shelf: ShelfRecord) => boolean,
  wrote: Wrote,
): Promise<number> {
  let next = gen;
  const again: ShelfRecord[] = [];
  for (const shelf of await db.shelf.toArray()) {
    if (!which(shelf)) continue;
    next += 1;
    again.push({ ...shelf, gen: next, state: 'loading', after: null });
  }
  await put(db, touch, wrote, again);
  return next;
}

/** A staff member of a province holds thousands of shelves: they are written in one step. */
async function put(
  db: Database,
  touch: Touched,
  wrote: Wrote,
  shelves: readonly ShelfRecord[],
): Promise<void> {
  await db.shelf.bulkPut(shelves);
  const marks = shelves.map(({ scope, kind }): [string, string] => [scope, kind]);
  touch.marks = [...(touch.marks ?? []), ...marks];
  wrote.marks = [...(wrote.marks ?? []), ...shelves];
}

/**
 * Shelves have come to their end: they are ready, and what an older loading left is gone (R8). What
 * is old is looked for in one step over all of them: most have nothing.
 */
export async function finishShelves(
  db: Database,
  touch: Touched,
  shelves: readonly ShelfRecord[],
  wrote: Wrote,
): Promise<void> {
  const names = shelves.map(({ scope, kind }) => [scope, kind] as const).sort(byName);
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last) return;
  const gens = new Map(shelves.map((shelf) => [`${shelf.scope}|${shelf.kind}`, shelf.gen]));
  const isOld = (scope: string, kind: string, gen: number) => {
    const now = gens.get(`${scope}|${kind}`);
    return now !== undefined && gen !== now;
  };
  const [dirs, rows] = await Promise.all([
    db.dir
      .where('[scope+kind+gen+i]')
      .between(first, [...last, []])
      .primaryKeys(),
    db.row
      .where('[scope+kind+id]')
      .between(first, [...last, []])
      .toArray(),
  ]);
  const old = dirs.filter(([scope, kind, gen]) => isOld(scope, kind, gen));
  const left = rows.filter((row) => isOld(row.scope, row.kind, row.gen));
  await Promise.all([
    db.dir.bulkDelete(old),
    db.seg.bulkDelete(old),
    db.row.bulkDelete(left.map((row) => [row.scope, row.kind, row.id])),
    put(
      db,
      touch,
      wrote,
      shelves.map((shelf) => ({ ...shelf, state: 'ready' })),
    ),
  ]);
  for (const [scope, kind] of [...old, ...left.map((row) => [row.scope, row.kind] as const)])
    note(touch, scope, kind);
  touch.rebuild = [...(touch.rebuild ?? []), ...new Set(old.map(([, kind]) => kind))];
  touch.ids = [...(touch.ids ?? []), ...left.map((row): [string, string] => [row.kind, row.id])];
}

type Name = readonly [scope: string, kind: string];
const byName = (a: Name, b: Name) => order(a[0], b[0]) || order(a[1], b[1]);
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Takes shelves of one scope away: what lies there is looked for once, for all kinds together. */
async function dropShelves(
  db: Database,
  touch: Touched,
  scope: string,
  shelves: readonly ShelfRecord[],
): Promise<void> {
  const kinds = new Set(shelves.map(({ kind }) => kind));
  const isGone = ([, kind]: readonly [string, string, ...unknown[]]) => kinds.has(kind);
  const [low, high] = [[scope], [scope, []]];
  const [dirs, rows] = await Promise.all([
    db.dir.where('[scope+kind+gen+i]').between(low, high).primaryKeys(),
    db.row.where('[scope+kind+id]').between(low, high).primaryKeys(),
  ]);
  const [segments, overlay] = [dirs.filter(isGone), rows.filter(isGone)];
  const byKind = Map.groupBy(segments, ([, kind]) => kind);
  const few = [...byKind.values()].filter((keys) => keys.length <= SMALL).flat();
  const ids = overlay.map(([, kind, id]): [string, string] => [kind, id]);
  for (const seg of await db.seg.bulkGet(few))
    if (seg) ids.push(...allRows(seg).map((row): [string, string] => [seg.kind, row.id]));
  await Promise.all([
    db.dir.bulkDelete(segments),
    db.seg.bulkDelete(segments),
    db.row.bulkDelete(overlay),
    db.shelf.bulkDelete(shelves.map(({ kind }): [string, string] => [scope, kind])),
  ]);
  for (const kind of kinds) note(touch, scope, kind);
  touch.ids = [...(touch.ids ?? []), ...ids];
  const many = [...byKind].filter(([, keys]) => keys.length > SMALL).map(([kind]) => kind);
  if (many.length > 0) touch.rebuild = [...(touch.rebuild ?? []), ...many];
}

function note(touch: Touched, scope: string, kind: string): void {
  touch.shelves = [...(touch.shelves ?? []), [scope, kind]];
}
