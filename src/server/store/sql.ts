import type { DatabaseName } from './database-name.ts';
import { type Statement, sql, textOf } from './statement.ts';

/** What a statement brought, and how many rows it changed. */
interface Outcome {
  readonly rows: readonly unknown[];
  readonly changed: number;
}

/** A connection, or a transaction on it, and the dialect it speaks. */
export interface Sql {
  readonly database: DatabaseName;
  execute(text: string, values: readonly unknown[]): Promise<Outcome>;
}

type ColumnType = 'text' | 'bigint' | 'json';

/** So few rows travel value by value, which is quicker; more as one, so that texts stay the same. */
const FEW: Readonly<Record<DatabaseName, number>> = { sqlite: 4, postgres: 1 };

/**
 * Many rows as one parameter: the statement's text never changes, so it is prepared once, and no
 * limit on parameters is met. Use as `from ${rows(…)}`; columns are named as in `columns`.
 */
export function rows(
  { database }: Sql,
  alias: string,
  columns: Readonly<Record<string, ColumnType>>,
  values: readonly object[],
): Statement {
  const names = Object.entries(columns);
  const as = sql.raw(alias);
  if (values.length > 0 && values.length <= FEW[database]) {
    const each = values.map(
      (row) => sql`select ${sql.join(fieldsOf(database, names, row), comma)}`,
    );
    return sql`(${sql.join(each, sql.raw(' union all '))}) ${as}`;
  }
  const json = JSON.stringify(values);
  if (database === 'sqlite') {
    const picked = names.map(([name]) => `value->>'${name}' as ${name}`).join(', ');
    return sql`(select ${sql.raw(picked)} from json_each(${json})) ${as}`;
  }
  const typed = names.map(([name, type]) => `${name} ${type === 'bigint' ? 'bigint' : 'text'}`);
  return sql`jsonb_to_recordset(${json}::jsonb) as ${as}(${sql.raw(typed.join(', '))})`;
}

const comma = sql.raw(', ');

function fieldsOf(
  database: DatabaseName,
  names: readonly (readonly [string, ColumnType])[],
  row: object,
): readonly Statement[] {
  const given = row as Readonly<Record<string, unknown>>;
  return names.map(([name, type]) => {
    const cast = type === 'bigint' ? '::bigint' : '::text';
    const as = sql.raw(`${database === 'postgres' ? cast : ''} as ${name}`);
    return sql`${given[name] ?? null}${as}`;
  });
}

/**
 * A list, and for each row of it what an index finds in a table. Left to themselves both databases
 * may read the whole table instead: neither knows how long the list is, nor how rare a value in a
 * JSON body. `cross join` and `offset 0` are their words for “in this order”.
 */
export function lookUp(
  { database }: Sql,
  list: Statement,
  table: string,
  alias: string,
  on: Statement,
): Statement {
  const [name, as] = [sql.raw(table), sql.raw(alias)];
  return database === 'sqlite'
    ? sql`${list} cross join ${name} ${as} on ${on}`
    : sql`${list} cross join lateral (select * from ${name} ${as} where ${on} offset 0) ${as}`;
}

/** Casts a text column of `rows` to the type that a JSON column wants. */
export function asJson({ database }: Sql, column: string): Statement {
  return sql.raw(database === 'postgres' ? `${column}::jsonb` : column);
}

/** The rows of a query. */
export async function all<T>(at: Sql, query: Statement<T>): Promise<readonly T[]> {
  const { rows: found } = await at.execute(textOf(query, at.database), query.values);
  // A query says itself what its rows hold.
  return found as readonly T[];
}

/** The first row of a query, if any. */
export async function first<T>(at: Sql, query: Statement<T>): Promise<T | undefined> {
  return (await all(at, query))[0];
}

/** Runs a statement; answers how many rows it changed. */
export async function run(at: Sql, query: Statement): Promise<number> {
  return (await at.execute(textOf(query, at.database), query.values)).changed;
}
