import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { ensureTables, ensureViews } from './schema.ts';
import type { Sql } from './sql.ts';
import { splitDialect } from './sqlite-auth.ts';
import type { Store, Tx } from './store.ts';
import { bell, codeOf, retried, tablesOn } from './tx.ts';

/**
 * The embedded database: one connection writes, one reads, so that a long read never waits for a
 * write (WAL). Every commit reaches the disk before it is answered (synchronous = full).
 */
export async function openSqlite(file: string): Promise<Store> {
  const writer = connect(file, false);
  const reader = connect(file, true);
  await writer.db.connection().execute((db) =>
    locked(writer, async () => {
      await ensureTables(db, 'sqlite');
      await ensureViews(db);
    }),
  );
  return sqliteStore(writer, reader, () => {
    reader.raw.close();
    writer.raw.close();
  });
}

/** One connection: statements of ours directly, those of the sign-in library by way of `db`. */
interface Connection {
  /** Also the queue for the connection: a transaction holds it to its end. */
  readonly db: Kysely<unknown>;
  readonly prepare: (text: string) => Pick<Database.Statement, 'reader' | 'all' | 'run'>;
}

/** The store over open connections, which may be one and the same. */
export function sqliteStore(writer: Connection, reader: Connection, close: () => void): Store {
  const { ring, onRing } = bell();
  const auth = new Kysely<unknown>({ dialect: splitDialect(reader.db, writer.db) });
  const tables = { reader: tablesOn(sqlOf(reader)), writer: tablesOn(sqlOf(writer)) };
  const on = <T>(at: Connection, work: (tx: Tx) => Promise<T>): Promise<T> =>
    at.db.connection().execute(async () => {
      run(at, 'begin');
      try {
        return await work(at === writer ? tables.writer : tables.reader);
      } finally {
        run(at, 'commit');
      }
    });
  const read: Store['read'] = async (work) => {
    await turn();
    return on(reader, work);
  };
  let writing = 0;
  const write: Store['write'] = async (work) => {
    writing += 1;
    try {
      return await retried(isBusy, async () => {
        await turn();
        return writer.db.connection().execute(() => locked(writer, () => work(tables.writer)));
      });
    } finally {
      writing -= 1;
    }
  };
  // Each write makes the reader forget all pages that it holds, never the writer: a short look is
  // taken there while nobody writes.
  const look: Store['readOnce'] = (work) => (writing === 0 ? on(writer, work) : read(work));
  return {
    database: 'sqlite',
    read,
    write,
    readOnce: look,
    writeOnce: write,
    onHead: onRing,
    announce: ring,
    // Every statement here says itself which way to take.
    recount: async () => undefined,
    auth,
    async close() {
      await reader.db.destroy();
      await writer.db.destroy();
      close();
    },
  };
}

/** SQLite answers at once, so a chain of queries would never let timers and sockets have their turn. */
const turn = () => new Promise((done) => setImmediate(done));

const isBusy = (error: unknown) => codeOf(error).startsWith('SQLITE_BUSY');

const LONGEST_WAIT = 2000;

/** Waits for another process's change to end, without stopping this one. */
async function begun(at: Connection): Promise<void> {
  for (let pause = 0; ; pause += 1) {
    try {
      run(at, 'begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error) || pause === LONGEST_WAIT) throw error;
      await new Promise((done) => setTimeout(done, 2 + Math.random() * 8));
    }
  }
}

async function locked<T>(at: Connection, work: () => Promise<T>): Promise<T> {
  await begun(at);
  try {
    const result = await work();
    run(at, 'commit');
    return result;
  } catch (error) {
    // A full disk may already have ended the transaction; its own error is the one to tell.
    try {
      run(at, 'rollback');
    } catch {}
    throw error;
  }
}

function run({ prepare }: Connection, text: string): void {
  prepare(text).run();
}

function sqlOf({ prepare }: Connection): Sql {
  return {
    database: 'sqlite',
    async execute(text, values) {
      const statement = prepare(text);
      if (statement.reader) return { rows: statement.all(...values), changed: 0 };
      return { rows: [], changed: statement.run(...values).changes };
    },
  };
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
  // The texts are few and constant, so each is prepared once.
  const prepared = new Map<string, Database.Statement>();
  const prepare = (text: string) => {
    const known = prepared.get(text);
    if (known) return known;
    const made = raw.prepare(text);
    if (prepared.size < 500) prepared.set(text, made);
    return made;
  };
  const database = { close: () => undefined, prepare };
  return { raw, prepare, db: new Kysely<unknown>({ dialect: new SqliteDialect({ database }) }) };
}
