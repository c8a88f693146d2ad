import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DatabaseName } from './store.ts';

/** A connection, or a transaction on it, and the dialect it speaks. */
export interface Sql {
  readonly db: Kysely<unknown>;
  readonly database: DatabaseName;
}

type ColumnType = 'text' | 'bigint' | 'json';

/**
 * Many rows as one parameter: the statement's text never changes, so it is prepared once, and no
 * limit on parameters is met. Use as `from ${rows(…)}`; columns are named as in `columns`.
 */
export function rows(
  { database }: Sql,
  alias: string,
  columns: Readonly<Record<string, ColumnType>>,
  values: readonly object[],
): RawBuilder<unknown> {
  const names = Object.entries(columns);
  const json = JSON.stringify(values);
  if (database === 'sqlite') {
    const picked = names.map(([name]) => `value->>'${name}' as ${name}`).join(', ');
    return sql`(select ${sql.raw(picked)} from json_each(${json})) ${sql.raw(alias)}`;
  }
  const typed = names.map(([name, type]) => `${name} ${type === 'bigint' ? 'bigint' : 'text'}`);
  return sql`jsonb_to_recordset(${json}::jsonb) as ${sql.raw(alias)}(${sql.raw(typed.join(', '))})`;
}

/**
 * A list, and for each row of it what an index finds in a table. Left to themselves both databases
 * may read the whole table instead: neither knows how long the list is, nor how rare a value in a
 * JSON body. `cross join` and `offset 0` are their words for “in this order”.
 */
export function lookUp(
  { database }: Sql,
  list: RawBuilder<unknown>,
  table: string,
  alias: string,
  on: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const [name, as] = [sql.raw(table), sql.raw(alias)];
  return database === 'sqlite'
    ? sql`${list} cross join ${name} ${as} on ${on}`
    : sql`${list} cross join lateral (select * from ${name} ${as} where ${on} offset 0) ${as}`;
}

/** Casts a text column of `rows` to the type that a JSON column wants. */
export function asJson({ database }: Sql, column: string): RawBuilder<unknown> {
  return sql.raw(database === 'postgres' ? `${column}::jsonb` : column);
}

/** The rows of a query. */
export async function all<T>({ db }: Sql, query: RawBuilder<T>): Promise<readonly T[]> {
  return (await query.execute(db)).rows;
}

/** The first row of a query, if any. */
export async function first<T>(at: Sql, query: RawBuilder<T>): Promise<T | undefined> {
  return (await all(at, query))[0];
}

/** Runs a statement; answers how many rows it changed. */
export async function run({ db }: Sql, query: RawBuilder<unknown>): Promise<number> {
  return Number((await query.execute(db)).numAffectedRows ?? 0n);
}
