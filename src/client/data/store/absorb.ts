import type {
  Database,
  DirRecord,
  OutRecord,
  OverlayRecord,
  ShelfRecord,
  Touched,
} from './database.ts';
import { type Memory, READ, shelfKey } from './memory.ts';

/** What a reader must do after memory has followed the database. */
export interface Followed {
  /** Records whose look may have changed. */
  readonly ids: readonly (readonly [kind: string, id: string])[];
  /** New segments whose rows the index has not seen. */
  readonly segs: readonly DirRecord[];
  readonly rebuild: readonly string[];
  /** Memory was read anew as a whole: anything may have changed. */
  readonly all: boolean;
  readonly issues: boolean;
  readonly outs: boolean;
  /** A file came, went, or was confirmed. */
  readonly files: boolean;
}

/** Records that a transaction of this tab wrote, all of those it touched: a first loading has thousands. */
export interface Wrote {
  segs?: readonly DirRecord[];
  marks?: readonly ShelfRecord[];
}

/**
 * Brings memory up to the database: reads what the transactions since `memory.ver` touched, in one
 * read transaction. A gap in the log (a tab that slept) reads everything. What `wrote` holds of a
 * transaction, by its number, is not read back.
 */
export async function absorb(
  db: Database,
  memory: Memory,
  wrote: ReadonlyMap<number, Wrote>,
): Promise<Followed | null> {
  let news: Touched[] = [];
  const got = await db.transaction('r', READ, async () => {
    news = await db.touched.where('ver').above(memory.ver).toArray();
    if (news.length === 0) return null;
    const flat = <K extends 'rows' | 'outs' | 'segs' | 'shelves' | 'marks' | 'files'>(key: K) =>
      unique(news.flatMap((t) => (t[key] ?? []) as NonNullable<Touched[K]>[number][]));
    const keys = {
      rows: flat('rows'),
      outs: flat('outs'),
      segs: flat('segs'),
      marks: flat('marks'),
      files: flat('files'),
    };
    const shelves = flat('shelves');
    const own = ownOf(news, wrote);
    const scopes = [...new Set(shelves.map(([scope]) => scope))];
    const [meta, rows, outs, segs, marks, files, issues, ...read] = await Promise.all([
      db.meta.get('meta'),
      db.row.bulkGet(keys.rows),
      db.out.bulkGet(keys.outs),
      own.segs ?? db.dir.bulkGet(keys.segs),
      own.marks ?? db.shelf.bulkGet(keys.marks),
      db.file.bulkGet(keys.files),
      db.issue.toArray(),
      ...scopes.map((scope) => readScope(db, scope)),
    ]);
    const found = new Map(scopes.map((scope, at) => [scope, read[at]]));
    return { keys, meta, rows, outs, segs, marks, files, issues, shelves, found };
  });
  if (!got) return null;
  memory.gains += news.filter(isGain).length;
  const last = news.at(-1)?.ver ?? memory.ver;
  const gap = news[0]?.ver !== memory.ver + 1 || news.some((t) => t.all);
  const tell = (part: Partial<Followed>): Followed => ({
    ids: [],
    segs: [],
    rebuild: news.flatMap((t) => t.rebuild ?? []),
    all: false,
    issues: news.some((t) => t.issues),
    outs: news.some((t) => t.outs),
    files: news.some((t) => t.files),
    ...part,
  });
  if (gap) {
    await memory.load(db);
    return tell({ all: true, issues: true, outs: true, files: true });
  }
  memory.meta = got.meta ?? null;
  for (const [scope, kind] of got.shelves) {
    memory.dropShelf(scope, kind);
    const own = (part: { readonly kind: string }) => part.kind === kind;
    const { shelves = [], dirs = [], rows = [] } = got.found.get(scope) ?? {};
    for (const shelf of shelves.filter(own)) memory.shelves.set(shelfKey(scope, kind), shelf);
    for (const dir of dirs.filter(own)) memory.putSegment(dir);
    for (const row of rows.filter(own)) memory.putOverlay(row);
  }
  got.keys.rows.forEach(([scope, kind, id], at) => {
    const row: OverlayRecord | undefined = got.rows[at];
    if (row) memory.putOverlay(row);
    else memory.dropOverlay(scope, kind, id);
  });
  got.keys.outs.forEach((n, at) => {
    const out: OutRecord | undefined = got.outs[at];
    if (out) memory.putOut(out);
    else memory.dropOut(n);
  });
  got.keys.files.forEach((sha256, at) => {
    const file = got.files[at];
    if (file) memory.files.set(sha256, file);
    else memory.files.delete(sha256);
  });
  for (const shelf of got.marks)
    if (shelf) memory.shelves.set(shelfKey(shelf.scope, shelf.kind), shelf);
  const segs = got.segs.filter((dir) => dir !== undefined);
  for (const dir of segs) memory.putSegment(dir);
  if (news.some((t) => t.issues)) memory.setIssues(got.issues);
  memory.ver = last;
  const rows = got.keys.rows.map(([, kind, id]) => [kind, id] as [string, string]);
  return tell({ ids: unique([...rows, ...news.flatMap((t) => t.ids ?? [])]), segs });
}

const isGain = (touched: Touched) =>
  Object.keys(touched).some((what) => what !== 'ver' && what !== 'meta');

/** What the only news wrote, where that was this tab and it handed over all of it; else it is read. */
function ownOf(news: readonly Touched[], wrote: ReadonlyMap<number, Wrote>): Wrote {
  const [only, more] = news;
  const { segs, marks } = (only?.ver === undefined || more ? null : wrote.get(only.ver)) ?? {};
  return {
    ...(segs && segs.length === only?.segs?.length ? { segs } : {}),
    ...(marks && marks.length === only?.marks?.length ? { marks } : {}),
  };
}

/** What lies on one shelf of a scope, out of all that lies in the scope. */
interface ScopeRead {
  readonly shelves: readonly ShelfRecord[];
  readonly dirs: readonly DirRecord[];
  readonly rows: readonly OverlayRecord[];
}

/** A scope that came or went is a shelf of every kind: three questions, not three for each kind. */
async function readScope(db: Database, scope: string): Promise<ScopeRead> {
  const [low, high] = [[scope], [scope, []]];
  const [shelves, dirs, rows] = await Promise.all([
    db.shelf.where('[scope+kind]').between(low, high).toArray(),
    db.dir.where('[scope+kind+gen+i]').between(low, high).toArray(),
    db.row.where('[scope+kind+id]').between(low, high).toArray(),
  ]);
  return { shelves, dirs, rows };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
