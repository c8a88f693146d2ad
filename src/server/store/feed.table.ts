import { type Shelf, shelfPage, shelfPageAt } from './shelf-page.ts';
import { all, first, lookUp, rows, run, type Sql } from './sql.ts';
import { type Statement, sql } from './statement.ts';

/** How a row lies in a scope: there, no longer there, or there as a tombstone. */
export const HERE = 0;
export const LEFT = 1;
export const DELETED = 2;
export type Gone = typeof HERE | typeof LEFT | typeof DELETED;

export interface Placement {
  readonly scope: string;
  readonly kind: string;
  readonly id: string;
  readonly rev: number;
  readonly gone: Gone;
}

/** A line of the feed; the body is there for rows that are. */
export interface FeedItem extends Placement {
  readonly body: string | null;
}

interface ListedRow {
  readonly id: string;
  readonly rev: number;
  readonly body: string;
}

export interface ListQuery {
  readonly kind: string;
  readonly after: string;
  readonly limit: number;
  readonly filters: Readonly<Record<string, string>>;
}

/** More scopes than this are asked for in one sweep instead of one limited look at each. */
const FEW_SCOPES = 100;

export type FeedTable = ReturnType<typeof feedTable>;

/** Placements: which row lies in which scope, and since which rev. */
export function feedTable(at: Sql) {
  const place = sql.raw('p.scope, p.kind, p.id, p.rev, p.gone');
  const embedded = at.database === 'sqlite';
  // SQLite would read whole scopes by the primary key for the few lines after a rev.
  const byRev = sql.raw(embedded ? 'indexed by placement_feed' : '');
  // And it would begin with the largest of the tables: `cross join` keeps the order.
  const inOrder = sql.raw(embedded ? 'cross join' : 'join');

  /** `select` limited in each scope, so that a page costs at most scopes × limit lines. */
  function each(
    scopes: readonly string[],
    query: (scope: Statement<unknown>) => Statement<unknown>,
  ) {
    if (scopes.length > FEW_SCOPES)
      return query(
        sql`in (select s.scope from ${rows(
          at,
          's',
          { scope: 'text' },
          scopes.map((scope) => ({ scope })),
        )})`,
      );
    const parts = scopes.map((scope) => sql`select * from (${query(sql`= ${scope}`)}) q`);
    return sql.join(parts, sql` union all `);
  }

  return {
    /**
     * Lines with `after < rev ≤ upTo`, in order of rev; at least `limit` of them where there are
     * so many, ending on a whole rev: the cursor. `more` says whether any may be left.
     */
    async changes(
      workspace: number,
      scopes: readonly string[],
      after: number,
      upTo: number,
      limit: number,
    ): Promise<{
      readonly items: readonly FeedItem[];
      readonly cursor: number;
      readonly more: boolean;
    }> {
      if (scopes.length === 0 || after >= upTo) return { items: [], cursor: upTo, more: false };
      const head = await all(
        at,
        sql<{ rev: number }>`select rev from (${each(
          scopes,
          (
            scope,
          ) => sql`select rev from placement ${byRev} where workspace = ${workspace} and scope ${scope}
            and rev > ${after} and rev <= ${upTo} order by rev limit ${limit + 1}`,
        )}) x order by rev limit ${limit + 1}`,
      );
      const last = head.length > limit ? (head[limit - 1]?.rev ?? upTo) : upTo;
      const items = await all(
        at,
        sql<FeedItem>`select x.scope, x.kind, x.id, x.rev, x.gone,
            case when x.gone = 0 then r.body end as body
          from (${each(
            scopes,
            (
              scope,
            ) => sql`select ${place} from placement p ${byRev} where workspace = ${workspace} and scope ${scope}
              and rev > ${after} and rev <= ${last}`,
          )}) x left join record r on r.workspace = ${workspace} and r.kind = x.kind and r.id = x.id
          order by x.rev, x.scope`,
      );
      return { items, cursor: last, more: last < upTo };
    },
    /** Live rows of a kind in any of the scopes, by id, each once with those of the scopes it lies in. */
    async list(
      workspace: number,
      scopes: readonly string[],
      { kind, after, limit, filters }: ListQuery,
    ): Promise<readonly (ListedRow & { readonly scopes: readonly string[] })[]> {
      if (scopes.length === 0) return [];
      const wanted = Object.entries(filters);
      const held = rows(
        at,
        's',
        { scope: 'text' },
        scopes.map((scope) => ({ scope })),
      );
      // A plus sign tells SQLite to look by the filter's index instead of walking the kind by id.
      const byFilter = sql.raw(embedded ? '+r.id' : 'r.id');
      const ids =
        wanted.length > 0
          ? sql`select r.id from record r where r.workspace = ${workspace} and r.kind = ${sql.lit(kind)} and r.deleted = 0
              and ${byFilter} > ${after} ${sql.join(
                wanted.map(([name, value]) => sql`and r.body->>${sql.lit(name)} = ${value}`),
                sql` `,
              )}
              and exists (select 1 from placement p where p.workspace = r.workspace and p.kind = r.kind and p.id = r.id
                and p.gone = 0 and p.scope in (select s.scope from ${held})) order by ${byFilter} limit ${limit}`
          : sql`select distinct id from (${each(
              scopes,
              (
                scope,
              ) => sql`select id from placement where workspace = ${workspace} and scope ${scope}
                and kind = ${kind} and gone = 0 and id > ${after} order by id limit ${limit}`,
            )}) x order by id limit ${limit}`;
      const found = await all(
        at,
        sql<ListedRow & { scope: string }>`select r.id, r.rev, r.body, p.scope from (${ids}) i
          ${inOrder} record r on r.workspace = ${workspace} and r.kind = ${sql.lit(kind)} and r.id = i.id
          ${inOrder} placement p on p.workspace = r.workspace and p.kind = r.kind and p.id = r.id and p.gone = 0
          order by r.id, p.scope`,
      );
      return [...Map.groupBy(found, ({ id }) => id).values()].flatMap((same) => {
        const [one] = same;
        return one ? [{ ...one, scopes: same.map(({ scope }) => scope) }] : [];
      });
    },
    /** How many live rows lie in the scopes, each counted once per scope. */
    async count(workspace: number, scopes: readonly string[]): Promise<number> {
      if (scopes.length === 0) return 0;
      const list = rows(
        at,
        's',
        { scope: 'text' },
        scopes.map((scope) => ({ scope })),
      );
      const row = await first(
        at,
        sql<{ n: number }>`select count(*) as n from ${lookUp(
          at,
          list,
          'placement',
          'p',
          sql`p.workspace = ${workspace} and p.scope = s.scope and p.gone = 0`,
        )}`,
      );
      return Number(row?.n ?? 0);
    },
    /** The next live rows of a shelf by id. */
    page: (workspace: number, shelf: Shelf, after: string, limit: number) =>
      shelfPage(at, workspace, shelf, after, limit),
    /** The same with the clock of that moment: for `readOnce`. */
    pageAt: (workspace: number, shelf: Shelf, after: string, limit: number) =>
      shelfPageAt(at, workspace, shelf, after, limit),
    /** Ids and revs of everything live in a scope, up to an id where one is given. */
    async shelves(
      workspace: number,
      scope: string,
      only: { readonly kind: string; readonly upTo: string } | null = null,
    ): Promise<readonly { readonly kind: string; readonly id: string; readonly rev: number }[]> {
      const part = only ? sql`and kind = ${only.kind} and id <= ${only.upTo}` : sql``;
      return all(
        at,
        sql<{ kind: string; id: string; rev: number }>`select kind, id, rev from placement
          where workspace = ${workspace} and scope = ${scope} and gone = 0 ${part}`,
      );
    },
    /** Kinds of which a scope holds anything live. */
    async kinds(workspace: number, scope: string): Promise<readonly string[]> {
      const found = await all(
        at,
        sql<{ kind: string }>`select distinct kind from placement
          where workspace = ${workspace} and scope = ${scope} and gone = 0 order by kind`,
      );
      return found.map(({ kind }) => kind);
    },
    async save(workspace: number, list: readonly Placement[]): Promise<void> {
      if (list.length === 0) return;
      await run(at, placementInsert(at, workspace, list, sql.raw('true')));
    },
    /** Forgets exits and tombstones up to a rev, and the rows that only they remembered. */
    async forget(workspace: number, upTo: number): Promise<void> {
      await run(
        at,
        sql`delete from placement where workspace = ${workspace} and rev <= ${upTo} and gone <> 0`,
      );
      await run(
        at,
        sql`delete from record where workspace = ${workspace} and rev <= ${upTo} and deleted = 1`,
      );
    },
  };
}

/** Puts placements where they are, if `when`. */
export function placementInsert(
  at: Sql,
  workspace: number,
  list: readonly Placement[],
  when: Statement<unknown>,
): Statement<unknown> {
  const columns = {
    scope: 'text',
    kind: 'text',
    id: 'text',
    rev: 'bigint',
    gone: 'bigint',
  } as const;
  return sql`insert into placement (workspace, scope, kind, id, rev, gone)
    select ${sql.lit(workspace)}, scope, kind, id, rev, gone from ${rows(at, 'v', columns, list)} where ${when}
    on conflict (workspace, scope, kind, id) do update set rev = excluded.rev, gone = excluded.gone`;
}
