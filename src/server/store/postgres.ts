import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { hearHeads } from './postgres-notify.ts';
import { preparing } from './postgres-prepared.ts';
import { ensureTables, ensureViews } from './schema.ts';
import type { Sql } from './sql.ts';
import type { Store } from './store.ts';
import { codeOf, retried, tablesOn } from './tx.ts';

const INT8 = 20;
const JSONB = 3802;

/**
 * A PostgreSQL-compatible database, which several API processes may share. No decision rests on
 * session state: it is checked against the clock row, whose lock is held to the commit.
 */
export async function openPostgres(url: string, poolSize = 10): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    application_name: 'chamberbook',
    // Lists of unknown length look costly, and compiling a statement takes longer than running it.
    // Databases that are only like PostgreSQL need not know the word.
    onConnect: async (client) => {
      await client.query('set jit = off').catch(() => undefined);
    },
    // Revs stay below 2⁵³; bodies travel as text and are parsed where they are needed.
    types: {
      getTypeParser: ((oid: number, format: 'text') =>
        oid === INT8
          ? Number
          : oid === JSONB
            ? (text: string) => text
            : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end us.
  pool.on('error', () => undefined);
  // The same for one that breaks in use: its query fails, and that is answered.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const ready = preparing(pool);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: ready }) });
  try {
    await retried(isCollision, () =>
      db.transaction().execute(async (tx) => {
        await ensureTables(tx, 'postgres');
        await ensureViews(tx);
      }),
    );
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const heads = hearHeads(pool);
  const alone = tablesOn(eachOn(ready));

  return {
    database: 'postgres',
    read: (work) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((tx) => work(tablesOn(sqlOf(tx)))),
    write: (work) =>
      retried(isCollision, () =>
        db
          .transaction()
          .setIsolationLevel('read committed')
          .execute((tx) => work(tablesOn(sqlOf(tx)))),
      ),
    readOnce: (work) => work(alone),
    writeOnce: (work) => retried(isCollision, () => work(alone)),
    onHead: heads.onHead,
    announce: heads.announce,
    // By itself it counts within a minute; until then a page of a shelf may cost a second.
    recount: async () => {
      await sql`analyze record, placement`.execute(db);
    },
    auth: db,
    async close() {
      await heads.close();
      await db.destroy();
    },
  };
}

/** Statements within a transaction. */
function sqlOf(tx: Kysely<unknown>): Sql {
  return {
    database: 'postgres',
    async execute(text, values) {
      const done = await tx.executeQuery(CompiledQuery.raw(text, [...values]));
      return { rows: done.rows, changed: Number(done.numAffectedRows ?? 0n) };
    },
  };
}

/** Statements by themselves, each on the first connection that is free. */
function eachOn(pool: pg.Pool): Sql {
  return {
    database: 'postgres',
    async execute(text, values) {
      const client = await pool.connect();
      try {
        const { rows, rowCount } = await client.query(text, [...values]);
        return { rows, changed: rowCount ?? 0 };
      } finally {
        client.release();
      }
    },
  };
}

/** Serialization failure, deadlock, and two processes that create the same thing at once. */
const COLLISIONS = new Set(['40001', '40P01', '23505', '42P07', '42710', 'XX000']);
const isCollision = (error: unknown) => COLLISIONS.has(codeOf(error));
