import { KINDS, type Kind } from '#domain/registry.ts';
import type { Glance } from './glance.ts';
import type { IndexPort, IndexSnapshot } from './index/index-port.ts';
import { type PackedSnapshot, packed, unpacked } from './index/packed-snapshot.ts';
import type { Database, Touched } from './store/database.ts';
import { isFull } from './store/guard.ts';
import type { Store } from './store/store.ts';

/** The index as it was saved, and what has happened since. */
export interface Recalled {
  /** Up to which transaction it is true, and of which kinds; none where nothing was saved. */
  readonly mark: { readonly ver: number; readonly value: unknown } | undefined;
  readonly news: readonly Touched[];
  readonly kept: ReadonlyMap<string, IndexSnapshot | null>;
}

/** What later transactions touched, in their order. */
export function newsAfter(db: Database, ver: number): Promise<Touched[]> {
  return db.touched.where('ver').above(ver).toArray();
}

/** The saved index and all that was touched since, in one look at the database. */
export async function recallIndex(db: Database): Promise<Recalled> {
  const { mark, news, kinds, records } = await db.transaction(
    'r',
    ['kept', 'touched'],
    async () => {
      const mark = await db.kept.get('index');
      const kinds = (mark?.value ?? []) as readonly string[];
      const [news, records] = await Promise.all([
        newsAfter(db, mark?.ver ?? 0),
        db.kept.bulkGet(kinds.map((kind) => `index:${kind}`)),
      ]);
      return { mark, news, kinds, records };
    },
  );
  const read = records.map((record) => record && unpacked(record.value as PackedSnapshot));
  const saved = await Promise.all(read);
  return { mark, news, kept: new Map(kinds.map((kind, at) => [kind, saved[at] ?? null])) };
}

/** Saves some kinds of the index as of now, and shortens the log of transactions. */
export async function saveIndex(
  { db, memory }: Store,
  index: IndexPort,
  glance: Glance,
  kinds: readonly Kind[],
): Promise<void> {
  const { ver } = memory;
  const snapshots = kinds.flatMap((kind) => {
    const snapshot = index.snapshot(kind);
    return snapshot ? [{ kind, snapshot }] : [];
  });
  const filled = KINDS.filter((kind) => index.size(kind) > 0);
  const seen = glance.record(index, ver);
  const keep = async (form: (snapshot: IndexSnapshot) => unknown) => {
    const values = snapshots.map(({ kind, snapshot }) => ({
      ...{ k: `index:${kind}`, ver, value: form(snapshot) },
    }));
    await db.kept.bulkPut(values);
    await db.kept.bulkPut([{ k: 'index', ver, value: filled }, seen]);
    await db.touched
      .where('ver')
      .below(ver - KEEP_LOG)
      .delete();
  };
  const tables = ['kept', 'touched'];
  // A private window of Safari stores no files: there the arrays are stored as they are.
  const plainly = (error: unknown) => {
    if (isFull(error)) throw error;
    return db.transaction('rw', tables, () => keep((snapshot) => snapshot));
  };
  try {
    await db.transaction('rw', tables, () => keep(packed)).catch(plainly);
  } catch (error) {
    glance.missed();
    throw error;
  }
}

/** Transactions kept in the log for tabs that lag behind. */
const KEEP_LOG = 200;
