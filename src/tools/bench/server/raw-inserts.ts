import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { v7 } from 'uuid';
import type { Row } from '#domain/kernel/entity.ts';
import { DATABASE_FILE } from '#server/open-server.ts';
import type { Place } from './bench-workspace.ts';

/**
 * The yardstick of pushes: the lines that a push of the same rows writes (record, placement,
 * history, mutation, client, clock), put into the same tables by prepared statements, one durable
 * transaction for each push, revs in the order of commits. Nothing is read, checked or decided.
 */
export interface RawInserts {
  insert(rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

/** Beside the workspace that is measured, in the same tables. */
const WORKSPACE = 2;
const AT = '2026-11-21T01:00:00.000Z';
/** As many as the server's own pool. */
const CONNECTIONS = 10;

const SETTLED = [
  `insert into clock (workspace, epoch, seq, horizon, access) values (${WORKSPACE}, 'raw', 0, 0, 0)
    on conflict (workspace) do nothing`,
  `insert into client (workspace, id, user_id, last_n, seen_at) values (${WORKSPACE}, 'raw', 'bench', 0, '${AT}')
    on conflict (workspace, id) do nothing`,
];

/** Tables and columns with the values that differ; `rev` stands for the clock's. */
const record = (v: readonly string[], rev: string) =>
  `insert into record (workspace, kind, id, rev, deleted, body, changed_client, changed_by, changed_at)
    select ${WORKSPACE}, 'enterprise', ${v[0]}, ${rev}, 0, ${v[1]}, 'raw', 'bench', '${AT}'`;
const placement = (v: readonly string[], rev: string) =>
  `insert into placement (workspace, scope, kind, id, rev, gone)
    select ${WORKSPACE}, ${v[2]}, 'enterprise', ${v[0]}, ${rev}, 0`;
const history = (v: readonly string[], rev: string) =>
  `insert into history (workspace, kind, id, rev, client, n, user_id, at, received_at, op, changes)
    select ${WORKSPACE}, 'enterprise', ${v[0]}, ${rev}, 'raw', ${rev}, 'bench', '${AT}', '${AT}', 'create', ${v[3]}`;
const mutation = (v: readonly string[], rev: string) =>
  `insert into mutation (workspace, client, n, id, user_id, claimed_at, received_at, schema, ops, status, result, rev)
    select ${WORKSPACE}, 'raw', ${rev}, ${v[4]}, 'bench', '${AT}', '${AT}', 1, ${v[5]}, 'applied', ${v[6]}, ${rev}`;

const INSERTS = [record, placement, history, mutation];
const VALUES = 7;

/** The values of a row's lines: id, body, scope, changes, mutation, ops, result. */
function valuesOf({ id, ...v }: Row): readonly string[] {
  const made = v7();
  const changes = Object.entries(v).map(([name, after]) => [name, { before: null, after }]);
  return [
    id,
    JSON.stringify(v),
    `federation:${String(v.federationId)}`,
    JSON.stringify(Object.fromEntries(changes)),
    made,
    JSON.stringify([{ op: 'create', kind: 'enterprise', id, v }]),
    JSON.stringify({ n: 1, id: made, status: 'applied' }),
  ];
}

/** Without `ordered` the clock is left alone: no feed could be read from such rows. */
export async function rawInserts(place: Place, ordered = true): Promise<RawInserts> {
  return place.databaseUrl ? postgres(place.databaseUrl, ordered) : sqlite(place.dataDir);
}

function sqlite(dataDir: string): RawInserts {
  const db = new Database(join(dataDir, DATABASE_FILE));
  db.pragma('busy_timeout = 2000');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -160000');
  for (const text of SETTLED) db.prepare(text).run();
  const names = Array.from({ length: VALUES }, (_, i) => `@v${i}`);
  const inserts = INSERTS.map((insert) => db.prepare(insert(names, '@rev')));
  const tick = db
    .prepare<[number], number>(
      `update clock set seq = seq + ? where workspace = ${WORKSPACE} returning seq`,
    )
    .pluck();
  const client = db.prepare(`update client set last_n = ? where workspace = ${WORKSPACE}`);
  const all = db.transaction((rows: readonly Row[]) => {
    const end = tick.get(rows.length) ?? 0;
    for (const [i, row] of rows.entries()) {
      const values = valuesOf(row).map((value, j) => [`v${j}`, value] as const);
      const named = { ...Object.fromEntries(values), rev: end - rows.length + 1 + i };
      for (const insert of inserts) insert.run(named);
    }
    client.run(end);
  });
  return {
    async insert(rows) {
      all.immediate(rows);
      // Connections that the server closes meanwhile must be noticed before they are used again.
      await new Promise((done) => setImmediate(done));
    },
    close: async () => void db.close(),
  };
}

let loose = 1_000_000_000;

async function postgres(url: string, ordered: boolean): Promise<RawInserts> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  for (const text of SETTLED) await pool.query(text);
  return {
    /** One statement for all rows: its own transaction, one way there and back. */
    async insert(rows) {
      const values = rows.flatMap(valuesOf);
      const first = loose + 1;
      loose += rows.length;
      const parts = rows.flatMap((_, i) => {
        const v = Array.from({ length: VALUES }, (_, j) => `$${i * VALUES + j + 1}`);
        const typed = v.map((name, j) => (j === 1 ? `${name}::jsonb` : `${name}::text`));
        const rev = ordered
          ? `seq - ${rows.length - 1 - i}`
          : `$${values.length + 1}::bigint + ${i}`;
        return INSERTS.map((insert, j) => {
          const text = insert(typed, rev);
          return `w${i}_${j} as (${ordered ? `${text} from tick` : text})`;
        });
      });
      const tick = `tick as (update clock set seq = seq + ${rows.length} where workspace = ${WORKSPACE} returning seq)`;
      const client = `client_line as (update client set last_n = seq from tick where workspace = ${WORKSPACE} returning 1)`;
      const text = ordered
        ? `with ${[tick, ...parts, client].join(', ')} select 1`
        : `with ${parts.join(', ')} select 1`;
      const name = `raw ${ordered} ${rows.length}`;
      await pool.query({ name, text, values: ordered ? values : [...values, first] });
    },
    close: () => pool.end(),
  };
}
