import { type Kysely, sql } from 'kysely';
import type { Field } from '#domain/kernel/field.ts';
import { entityOf, KINDS, type Kind } from '#domain/registry.ts';
import type { DatabaseName } from './database-name.ts';

/** Raised when tables change in a way that an older program would misread. */
export const STORE_VERSION = 1;

/** Fields that lists filter on and decisions look up: each gets an index of its own. */
export function indexedFields(kind: Kind): readonly string[] {
  const facts: readonly [string, Field<unknown>][] = Object.entries(entityOf(kind).fields);
  return facts.filter(([, field]) => field.indexed).map(([name]) => name);
}

/**
 * Creates what is missing; safe to run at every start and by several processes at once.
 * Every key begins with the workspace. Refuses a database written by a newer program.
 */
export async function ensureTables(db: Kysely<unknown>, database: DatabaseName): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  for (const statement of tables(database)) await run(statement);
  await ensureSundry(db, database);
  for (const statement of indexes()) await run(statement);
  const found = await sql<{ value: string }>`
    select value from meta where name = 'store-version'`.execute(db);
  const version = Number(found.rows[0]?.value ?? 0);
  if (version > STORE_VERSION)
    throw new Error(
      `The database was written by a newer Chamberbook (store version ${version}, this program knows ${STORE_VERSION}). Start the newer program, or restore a backup.`,
    );
  if (version === STORE_VERSION) return;
  await sql`insert into meta (name, value) values ('store-version', ${String(STORE_VERSION)})
    on conflict (name) do update set value = excluded.value`.execute(db);
}

/** A column of a later release; looked for first, because to add one locks the table even in vain. */
async function ensureSundry(db: Kysely<unknown>, database: DatabaseName): Promise<void> {
  const { rows } = await (database === 'sqlite'
    ? sql`select 1 from pragma_table_info('clock') where name = 'sundry'`
    : sql`select 1 from information_schema.columns
        where table_schema = current_schema() and table_name = 'clock' and column_name = 'sundry'`
  ).execute(db);
  if (rows.length > 0) return;
  await sql.raw('alter table clock add column sundry bigint not null default 0').execute(db);
}

function tables(database: DatabaseName): readonly string[] {
  const json = database === 'postgres' ? 'jsonb' : 'text';
  const clustered = database === 'postgres' ? '' : ' without rowid';
  const create = (name: string, columns: string, options = '') =>
    `create table if not exists ${name} (${columns})${options}`;
  return [
    create('meta', 'name text primary key, value text not null'),
    create(
      'workspace',
      'no integer primary key, id text not null unique, name text not null, demo integer not null',
    ),
    create(
      'clock',
      'workspace integer primary key, epoch text not null, seq bigint not null, horizon bigint not null, access bigint not null',
    ),
    create(
      'clock_day',
      'workspace integer not null, day text not null, seq bigint not null, primary key (workspace, day)',
    ),
    create(
      'record',
      `workspace integer not null, kind text not null, id text not null, rev bigint not null,
      deleted integer not null, body ${json} not null, changed_client text not null, changed_by text not null, changed_at text not null,
      primary key (workspace, kind, id)`,
    ),
    create(
      'placement',
      `workspace integer not null, scope text not null, kind text not null, id text not null,
      rev bigint not null, gone integer not null, primary key (workspace, scope, kind, id)`,
      clustered,
    ),
    create(
      'client',
      `workspace integer not null, id text not null, user_id text not null, last_n bigint not null,
      seen_at text not null, primary key (workspace, id)`,
    ),
    create(
      'mutation',
      `workspace integer not null, client text not null, n bigint not null, id text not null,
      user_id text not null, claimed_at text not null, received_at text not null, schema integer not null,
      ops text not null, status text not null, result text not null, rev bigint,
      primary key (workspace, client, n)`,
    ),
    create(
      'history',
      `workspace integer not null, kind text not null, id text not null, rev bigint not null,
      client text not null, n bigint not null, user_id text not null, at text, received_at text not null,
      op text not null, changes text not null, primary key (workspace, kind, id, rev, client, n)`,
    ),
    create(
      'scope_grant',
      `workspace integer not null, user_id text not null, scope text not null, role text not null,
      subtree integer not null, primary key (workspace, user_id, scope, role)`,
    ),
    // Who was ever given access: his devices are told what they lost, and their edits still arrive.
    create(
      'workspace_user',
      'workspace integer not null, user_id text not null, primary key (user_id, workspace)',
    ),
    create(
      'blob',
      `workspace integer not null, sha256 text not null, size bigint not null, type text not null,
      user_id text not null, received_at text not null, primary key (workspace, sha256)`,
    ),
    // Who has sent the bytes: only he, and whoever sees a row that names them, may name them.
    create(
      'blob_holder',
      `workspace integer not null, sha256 text not null, user_id text not null, received_at text not null,
      primary key (workspace, sha256, user_id)`,
    ),
    // Which fields name a blob or once did: hints, checked against the row whenever they are used.
    create(
      'blob_ref',
      `workspace integer not null, sha256 text not null, kind text not null, id text not null, field text not null,
      primary key (workspace, sha256, kind, id, field)`,
      clustered,
    ),
    create(
      'blob_loose',
      'workspace integer not null, sha256 text not null, since text not null, primary key (workspace, sha256)',
    ),
    create(
      'api_key',
      `id text primary key, hash text not null unique, user_id text not null, name text not null,
      created_at text not null`,
    ),
  ];
}

function indexes(): readonly string[] {
  const out = [
    'create index if not exists record_rev on record (workspace, rev)',
    'create index if not exists placement_feed on placement (workspace, scope, rev)',
    // With `gone` it covers the question for a row's scopes; SQLite would not use it otherwise.
    'create index if not exists placement_row on placement (workspace, kind, id, gone)',
    'create index if not exists scope_grant_scope on scope_grant (workspace, scope)',
  ];
  for (const kind of KINDS)
    for (const field of indexedFields(kind))
      out.push(
        `create index if not exists record_${under(kind)}_${field.toLowerCase()} on record (workspace, (body->>'${field}')) where kind = '${kind}'`,
      );
  return out;
}

/** One view per entity, `report_<kind>`, for people who write reports in SQL; made anew at each start. */
export async function ensureViews(db: Kysely<unknown>): Promise<void> {
  for (const kind of KINDS) {
    const columns = Object.keys(entityOf(kind).fields).map(
      (name) => `body->>'${name}' as "${name}"`,
    );
    await sql.raw(`drop view if exists report_${under(kind)}`).execute(db);
    await sql
      .raw(
        `create view report_${under(kind)} as select workspace, id, rev as "recordRev", ${columns.join(', ')} from record where kind = '${kind}' and deleted = 0`,
      )
      .execute(db);
  }
}

const under = (kind: string) => kind.replaceAll('-', '_');
