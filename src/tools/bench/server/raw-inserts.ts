import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { v7 } from 'uuid';
import type { Row } from '#domain/kernel/entity.ts';
import { DATABASE_FILE } from '#server/open-server.ts';
import type { Place } from './bench-workspace.ts';

/**
 * The yardstick of pushes: the lines of the same rows (record, placement, mutation) put into the
 * same tables with prepared statements, one durable transaction for each push, nothing decided.
 */
export interface RawInserts {
  /** Transactions that run at once are of use to PostgreSQL alone. */
  readonly atOnce: number;
  insert(rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

/** Beside the workspace that is measured, in the same tables. */
const WORKSPACE_NO = 2;
const AT = '2026-11-21T01:00:00.000Z';
let rev = 0;

const RECORD = `insert into record (workspace, kind, id, rev, deleted, body, changed_client, changed_by, changed_at)
  values ($1, 'enterprise', $2, $3, 0, $4, $5, 'bench', '${AT}')`;
const PLACEMENT = `insert into placement (workspace, scope, kind, id, rev, gone)
  values ($1, $2, 'enterprise', $3, $4, 0)`;
const MUTATION = `insert into mutation (workspace, client, n, id, user_id, claimed_at, received_at, schema, ops, status, result, rev)
  values ($1, $2, $3, $4, 'bench', '${AT}', '${AT}', 1, $5, 'applied', $6, $7)`;

/** The values of the three lines of a row. */
function linesOf({ id, ...v }: Row, client: string) {
  rev += 1;
  const mutation = v7();
  const ops = JSON.stringify([{ op: 'create', kind: 'enterprise', id, v }]);
  const result = JSON.stringify({ n: rev, id: mutation, status: 'applied' });
  return {
    record: [WORKSPACE_NO, id, rev, JSON.stringify(v), client],
    placement: [WORKSPACE_NO, `federation:${String(v.federationId)}`, id, rev],
    mutation: [WORKSPACE_NO, client, rev, mutation, ops, result, rev],
  };
}

export function rawInserts(place: Place): RawInserts {
  return place.databaseUrl ? postgres(place.databaseUrl) : sqlite(place.dataDir);
}

function sqlite(dataDir: string): RawInserts {
  const db = new Database(join(dataDir, DATABASE_FILE));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -160000');
  const numbered = (text: string) => db.prepare(text.replaceAll(/\$\d/g, '?'));
  const [record, placement, mutation] = [numbered(RECORD), numbered(PLACEMENT), numbered(MUTATION)];
  const client = v7();
  const all = db.transaction((rows: readonly Row[]) => {
    for (const row of rows) {
      const lines = linesOf(row, client);
      record.run(...lines.record);
      placement.run(...lines.placement);
      mutation.run(...lines.mutation);
    }
  });
  return {
    atOnce: 1,
    async insert(rows) {
      all.immediate(rows);
      // Connections that the server closes meanwhile must be noticed before they are used again.
      await new Promise((done) => setImmediate(done));
    },
    close: async () => void db.close(),
  };
}

const CONNECTIONS = 10;

function postgres(url: string): RawInserts {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const client = v7();
  const run = (at: pg.PoolClient, name: string, text: string, values: unknown[]) =>
    at.query({ name, text, values });
  return {
    atOnce: CONNECTIONS,
    async insert(rows) {
      const at = await pool.connect();
      try {
        await at.query('begin');
        for (const row of rows) {
          const lines = linesOf(row, client);
          await run(at, 'record', RECORD, lines.record);
          await run(at, 'placement', PLACEMENT, lines.placement);
          await run(at, 'mutation', MUTATION, lines.mutation);
        }
        await at.query('commit');
      } finally {
        at.release();
      }
    },
    close: () => pool.end(),
  };
}
