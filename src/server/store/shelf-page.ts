import { Problem } from '#domain/kernel/problem.ts';
import { type Clock, clockTable } from './clock.table.ts';
import { first, type Sql } from './sql.ts';
import { type Statement, sql } from './statement.ts';

export interface Shelf {
  readonly scope: string;
  readonly kind: string;
}

/** Live rows of a shelf that follow each other by id, as they go out to whoever sees all of them. */
export interface ShelfPage {
  /** One line of JSON for each, with id and rev in front. */
  readonly lines: string;
  readonly rows: readonly { readonly id: string; readonly rev: number }[];
}

/**
 * The next rows of a shelf as one text, which the database makes: rows one by one would cost the
 * driver and us more than everything else.
 */
function linesSql(
  { database }: Sql,
  workspace: number,
  { scope, kind }: Shelf,
  after: string,
  limit: number,
): Statement<unknown> {
  const places = sql`(select workspace, kind, id, rev from placement
    where workspace = ${workspace} and scope = ${scope} and kind = ${kind}
      and id > ${after} and gone = 0 order by id limit ${limit}) p`;
  const own = sql`r.workspace = p.workspace and r.kind = p.kind and r.id = p.id`;
  const from =
    database === 'sqlite'
      ? sql`${places} cross join record r on ${own}`
      : sql`${places} cross join lateral (select r.body::text as body from record r where ${own} offset 0) r`;
  const line = sql.raw(`'{"id":"' || p.id || '","rev":' || p.rev ||
    case r.body when '{}' then '}' else ',' || substr(r.body, 2) end`);
  return database === 'sqlite'
    ? sql`select group_concat(${line}, char(10) order by p.id) as lines from ${from}`
    : sql`select string_agg(${line}, chr(10) order by p.id) as lines from ${from}`;
}

/** A page of a shelf within a transaction. */
export async function shelfPage(
  at: Sql,
  workspace: number,
  shelf: Shelf,
  after: string,
  limit: number,
): Promise<ShelfPage> {
  const found = await first(
    at,
    sql<{ lines: string | null }>`${linesSql(at, workspace, shelf, after, limit)}`,
  );
  return pageOf(found?.lines ?? null);
}

/** The same with the clock of that moment: for `readOnce`. */
export async function shelfPageAt(
  at: Sql,
  workspace: number,
  shelf: Shelf,
  after: string,
  limit: number,
): Promise<{ readonly clock: Clock; readonly page: ShelfPage }> {
  if (at.database === 'sqlite') {
    const clock = await clockTable(at).read(workspace);
    return { clock, page: await shelfPage(at, workspace, shelf, after, limit) };
  }
  const row = await first(
    at,
    sql<Clock & { lines: string | null }>`select t.epoch, t.seq, t.horizon, t.access, t.sundry,
        (${linesSql(at, workspace, shelf, after, limit)}) as lines
      from clock t where t.workspace = ${workspace}`,
  );
  if (!row) throw new Problem('absent', 'This workspace does not exist.');
  const { lines, ...clock } = row;
  return { clock, page: pageOf(lines) };
}

const ID = '{"id":"'.length;
const REV = '","rev":'.length;

/** Neither an id nor a rev needs escaping, and no JSON of the database holds a line break. */
function pageOf(text: string | null): ShelfPage {
  if (text === null) return { lines: '', rows: [] };
  const lines = `${text}\n`;
  const rows: ShelfPage['rows'][number][] = [];
  for (let at = 0; at < lines.length; at = lines.indexOf('\n', at) + 1) {
    const end = lines.indexOf('"', at + ID);
    rows.push({
      id: lines.slice(at + ID, end),
      rev: Number.parseInt(lines.slice(end + REV, end + REV + 16), 10),
    });
  }
  return { lines, rows };
}
