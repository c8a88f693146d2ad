import { Problem } from '#domain/kernel/problem.ts';
import { type Clock, clockTable } from './clock.table.ts';
import { all, type Sql } from './sql.ts';
import { type Statement, sql } from './statement.ts';

export interface Shelf {
  readonly scope: string;
  readonly kind: string;
}

/** Live rows of a shelf that follow each other by id, as they go out to whoever sees all of them. */
export interface ShelfPage {
  /** One line of JSON for each, with id and rev in front, some lines to a text. */
  readonly texts: readonly string[];
  readonly rows: readonly { readonly id: string; readonly rev: number }[];
}

/** So many lines make some 16 kB: texts of 64 kB and more cost ten times as much for each byte. */
const LINES = 40;

/**
 * The next rows of a shelf as texts that the database makes: rows one by one would cost the driver
 * and us more than everything else.
 */
function textsSql(
  { database }: Sql,
  workspace: number,
  { scope, kind }: Shelf,
  after: string,
  limit: number,
): Statement {
  const places = sql`(select l.*, (row_number() over (order by l.id) - 1) / ${sql.lit(LINES)} as part
    from (select workspace, kind, id, rev from placement
      where workspace = ${workspace} and scope = ${scope} and kind = ${kind}
        and id > ${after} and gone = 0 order by id limit ${limit}) l) p`;
  const own = sql`r.workspace = p.workspace and r.kind = p.kind and r.id = p.id`;
  const from =
    database === 'sqlite'
      ? sql`${places} cross join record r on ${own}`
      : sql`${places} cross join lateral (select r.body::text as body from record r where ${own} offset 0) r`;
  const line = `'{"id":"' || p.id || '","rev":' || p.rev ||
    case r.body when '{}' then '}' else ',' || substr(r.body, 2) end`;
  const joined =
    database === 'sqlite'
      ? `group_concat(${line}, char(10) order by p.id)`
      : `string_agg(${line}, chr(10) order by p.id)`;
  return sql`select p.part, ${sql.raw(joined)} as lines from ${from} group by p.part order by p.part`;
}

/** A page of a shelf within a transaction. */
export async function shelfPage(
  at: Sql,
  workspace: number,
  shelf: Shelf,
  after: string,
  limit: number,
): Promise<ShelfPage> {
  const found = await all(
    at,
    sql<{ lines: string }>`${textsSql(at, workspace, shelf, after, limit)}`,
  );
  return pageOf(found);
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
  const found = await all(
    at,
    sql<
      Clock & { lines: string | null }
    >`select t.epoch, t.seq, t.horizon, t.access, t.sundry, x.lines
      from clock t left join (${textsSql(at, workspace, shelf, after, limit)}) x on true
      where t.workspace = ${workspace} order by x.part`,
  );
  const [row] = found;
  if (!row) throw new Problem('absent', 'This workspace does not exist.');
  const { lines: _, ...clock } = row;
  return { clock, page: pageOf(found) };
}

const ID = '{"id":"'.length;
const REV = '","rev":'.length;

/** Neither an id nor a rev needs escaping, and no JSON of the database holds a line break. */
function pageOf(found: readonly { readonly lines: string | null }[]): ShelfPage {
  const texts = found.flatMap(({ lines }) => lines ?? []);
  const rows = texts.flatMap((text) =>
    text.split('\n').map((line) => {
      const end = line.indexOf('"', ID);
      const rev = Number.parseInt(line.slice(end + REV, end + REV + 16), 10);
      return { id: line.slice(ID, end), rev };
    }),
  );
  return { texts, rows };
}
