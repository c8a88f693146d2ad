import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { ensureTables, ensureViews } from './schema.ts';
import { splitDialect } from './sqlite-auth.ts';
import type { Store } from './store.ts';
import { bell, codeOf, retried, tablesOn } from './tx.ts';

/**
 * The embedded database: one connection writes, one reads, so that a long read never waits for a
 * write (WAL). Every commit reaches the disk before it is answered (synchronous = full).
 */
export async function openSqlite(file: string): Promise<Store> {
  const writer = connect(file, false);
  const reader = connect(file, true);
  await writer.db.connection().execute((db) =>
    locked(db, async () => {
      await ensureTables(db, 'sqlite');
      await ensureViews(db);
    }),
  );
  return sqliteStore(writer.db, reader.db, () => {
    reader.raw.close();
    writer.raw.close();
  });
}

/** The store over open connections, which may be one and the same. */
export function sqliteStore(
  writer: Kysely<unknown>,
  reader: Kysely<unknown>,
  close: () => void,
): Store {
  const { ring, onRing } = bell();
  const auth = new Kysely<unknown>({ dialect: splitDialect(reader, writer) });
  const read: Store['read'] = async (work) => {
    await turn();
    return reader.connection().execute(async (db) => {
      await sql`begin`.execute(db);
      try {
        return await work(tablesOn({ db, database: 'sqlite' }));
      } finally {
        await sql`commit`.execute(db);
      }
    });
  };
  const write: Store['write'] = (work) =>
    retried(isBusy, async () => {
      await turn();
      return writer
        .connection()
        .execute((db) => locked(db, () => work(tablesOn({ db, database: 'sqlite' }))));
    });
  return {
    database: 'sqlite',
    read,
    write,
    readOnce: read,
    writeOnce: write,
    onHead: onRing,
    announce: ring,
    // Every statement here says itself which way to take.
    recount: async () => undefined,
    auth,
    async close() {
      await reader.destroy();
      await writer.destroy();
      close();
    },
  };
}

/** SQLite answers at once, so a chain of queries would never let timers and sockets have their turn. */
const turn = () => new Promise((done) => setImmediate(done));

const isBusy = (error: unknown) => codeOf(error).startsWith('SQLITE_BUSY');

const LONGEST_WAIT = 2000;

/** Waits for another process's change to end, without stopping this one. */
async function begun(db: Kysely<unknown>): Promise<void> {
  for (let pause = 0; ; pause += 1) {
    try {
      await sql`begin immediate`.execute(db);
      return;
    } catch (error) {
      if (!isBusy(error) || pause === LONGEST_WAIT) throw error;
      await new Promise((done) => setTimeout(done, 2 + Math.random() * 8));
    }
  }
}

async function locked<T>(db: Kysely<unknown>, work: () => Promise<T>): Promise<T> {
  await begun(db);
  try {
    const result = await work();
    await sql`commit`.execute(db);
    return result;
  } catch (error) {
    // A full disk may already have ended the transaction; its own error is the one to tell.
    await sql`rollback`.execute(db).catch(() => undefined);
    throw error;
  }
}

function connect(file: string, readsOnly: boolean) {
  const raw = new Database(file);
  // Short: a wait inside SQLite stops the whole process, so the longer wait is ours (see begun).
  raw.pragma('busy_timeout = 10');
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  // Taken as it is needed: indexes of a province must not be read from disk for every new row.
  raw.pragma(`cache_size = ${readsOnly ? -32_000 : -160_000}`);
  if (readsOnly) raw.pragma('query_only = 1');
  // Kysely prepares at every call; the texts are few and constant, so each is prepared once.
  const prepared = new Map<string, Database.Statement>();
  const database = {
    close: () => undefined,
    prepare(text: string) {
      const known = prepared.get(text);
      if (known) return known;
      const made = raw.prepare(text);
      if (prepared.size < 500) prepared.set(text, made);
      return made;
    },
  };
  return { raw, db: new Kysely<unknown>({ dialect: new SqliteDialect({ database }) }) };
}
