import { must } from '#domain/kernel/problem.ts';
import { newestFirst } from '#domain/sync/client-rules.ts';
import { shelfHash } from '#domain/sync/have.ts';
import { checkAnswer } from '#domain/sync/protocol.ts';
import type { CheckReport } from '../check-report.ts';
import type { Database, ShelfRecord } from '../store/database.ts';
import { allRows } from '../store/segment.ts';
import type { SyncContext } from './context.ts';
import { pullStep } from './pull-step.ts';
import { reloadShelves } from './shelves.ts';

/** How often a scope is asked for anew that changed while it was compared. */
const TRIES = 3;

type Found = Omit<CheckReport, 'at'>;
type Difference = CheckReport['mended'][number];

/**
 * Compares every complete shelf with the server's by count and hash, at a moment when both stand at
 * the same place, and marks those that differ for loading. Their old rows stay until then.
 */
export async function checkStep(
  ctx: SyncContext,
  stopped: () => boolean,
  progress: (done: number, total: number) => void,
): Promise<Found> {
  const scopes = [...new Set([...ctx.store.memory.shelves.values()].map((shelf) => shelf.scope))];
  const found = { shelves: 0, rows: 0, skipped: 0 };
  const mended: Difference[] = [];
  for (const [at, scope] of scopes.sort().entries()) {
    progress(at, scopes.length);
    if (stopped()) break;
    const one = await checkScope(ctx, scope, stopped);
    if (!one) found.skipped += 1;
    found.shelves += one?.shelves ?? 0;
    found.rows += one?.rows ?? 0;
    mended.push(...(one?.different ?? []));
  }
  if (mended.length > 0) await reload(ctx, mended);
  return { ...found, mended };
}

/** One scope; null where the two never stood at the same place. */
async function checkScope(ctx: SyncContext, scope: string, stopped: () => boolean) {
  for (let turn = 0; turn < TRIES && !stopped(); turn++) {
    const { epoch } = must(ctx.store.memory.meta, 'meta');
    const query = new URLSearchParams({ epoch, scope });
    const answer = checkAnswer.parse(await ctx.http.json(`check?${query}`));
    const held = await ctx.store.read(async () => {
      const { db } = ctx.store;
      return db.transaction('r', ['meta', 'shelf', 'dir', 'seg', 'row'], async () => {
        const meta = await db.meta.get('meta');
        if (meta?.epoch !== answer.epoch || meta.cursor !== answer.at) return null;
        // A push answer may have brought rows that are newer than the cursor.
        if (meta.pushAt > meta.cursor) return null;
        return shelvesOf(db, scope);
      });
    });
    if (held) return compared(held, answer.shelves);
    while (!stopped() && (await pullStep(ctx)) === 'more');
  }
  return null;
}

interface Held {
  readonly shelf: ShelfRecord;
  readonly count: number;
  readonly hash: string;
}

async function shelvesOf(db: Database, scope: string): Promise<Held[]> {
  const shelves = await db.shelf.where('[scope+kind]').between([scope], [scope, []]).toArray();
  const held: Held[] = [];
  for (const shelf of shelves)
    if (shelf.state === 'ready') held.push({ shelf, ...(await sumOf(db, shelf)) });
  return held;
}

/** Count and hash of the rows of a shelf, as the server counts them: the newest copy of each. */
async function sumOf(db: Database, { scope, kind }: ShelfRecord) {
  const rows = new Map<string, { ep: number; rev: number; gone: boolean }>();
  const take = (id: string, age: { ep: number; rev: number }, gone: boolean) => {
    const old = rows.get(id);
    if (!old || newestFirst(age, old) < 0) rows.set(id, { ...age, gone });
  };
  const all: [[string, string], [string, string, never[]]] = [
    [scope, kind],
    [scope, kind, []],
  ];
  const [dirs, over] = await Promise.all([
    db.dir
      .where('[scope+kind+gen+i]')
      .between(...all)
      .toArray(),
    db.row
      .where('[scope+kind+id]')
      .between(...all)
      .toArray(),
  ]);
  for (const { id, ep, rev, r } of over) take(id, { ep, rev }, r === null);
  for (const { gen, i, ep } of dirs) {
    const seg = await db.seg.get([scope, kind, gen, i]);
    for (const { id, rev } of seg ? allRows(seg) : []) take(id, { ep, rev }, false);
  }
  const live = [...rows].filter(([, row]) => !row.gone).map(([id, { rev }]) => ({ id, rev }));
  return { count: live.length, hash: shelfHash(live) };
}

const EMPTY = { count: 0, hash: shelfHash([]) };

function compared(
  held: readonly Held[],
  there: Readonly<Record<string, { readonly count: number; readonly hash: string }>>,
) {
  const different = held.flatMap(({ shelf: { scope, kind }, count, hash }): Difference[] => {
    const theirs = there[kind] ?? EMPTY;
    if (theirs.count === count && theirs.hash === hash) return [];
    return [{ scope, kind, here: count, there: theirs.count }];
  });
  const rows = held.reduce((sum, { count }) => sum + count, 0);
  return { shelves: held.length, rows, different };
}

async function reload(ctx: SyncContext, different: readonly Difference[]): Promise<void> {
  const names = new Set(different.map(({ scope, kind }) => `${scope}|${kind}`));
  await ctx.store.write(['meta', 'shelf'], async (db, touch, wrote) => {
    const meta = must(await db.meta.get('meta'), 'meta');
    const which = (shelf: ShelfRecord) =>
      shelf.state === 'ready' && names.has(`${shelf.scope}|${shelf.kind}`);
    await db.meta.put({ ...meta, gen: await reloadShelves(db, touch, meta.gen, which, wrote) });
  });
}
