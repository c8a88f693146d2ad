import { Problem } from '#domain/kernel/problem.ts';
import type { Clock } from './clock.table.ts';
import { type Placement, placementInsert } from './feed.table.ts';
import {
  mutationInsert,
  mutationTable,
  type StoredClient,
  type StoredMutation,
} from './mutation.table.ts';
import { recordTable } from './record.table.ts';
import { historyInsert, recordInsert } from './record-inserts.ts';
import {
  type Found,
  type FoundLine,
  foundIn,
  foundSql,
  type Questions,
} from './record-questions.ts';
import type { By, Change, RowToSave } from './record-rows.ts';
import { all, first, lookUp, rows, run, type Sql } from './sql.ts';
import { type Statement, sql } from './statement.ts';

/** What pushes are decided over, of one moment. */
export interface Gathered extends Found {
  readonly clock: Clock;
  /** The id of the workspace, not its number. */
  readonly workspaceId: string;
  readonly clients: ReadonlyMap<string, StoredClient>;
}

/** Everything that pushes change, their revs counted on from the clock that they were decided at. */
export interface GroupWrite {
  readonly rows: readonly RowToSave[];
  readonly places: readonly Placement[];
  readonly changes: readonly Change[];
  readonly mutations: readonly StoredMutation[];
  readonly clients: readonly (StoredClient & { readonly id: string })[];
  readonly by: By;
}

type GatheredRow = Clock & {
  readonly workspaceId: string;
  readonly clients: readonly (StoredClient & { readonly id: string })[] | null;
  readonly found: readonly FoundLine[] | null;
};

export type GroupTable = ReturnType<typeof groupTable>;

/** Pushes decided on what was read at once and committed at once: two statements on PostgreSQL. */
export function groupTable(at: Sql) {
  const embedded = at.database === 'sqlite';

  async function gathered(
    workspace: number,
    ids: readonly string[],
    questions: Questions,
  ): Promise<Gathered> {
    const clients = lookUp(
      at,
      rows(
        at,
        'k',
        { id: 'text' },
        ids.map((id) => ({ id })),
      ),
      'client',
      'c',
      sql`c.workspace = ${workspace} and c.id = k.id`,
    );
    const found = foundSql(at, workspace, questions);
    const row = await first(
      at,
      sql<GatheredRow>`select t.epoch, t.seq, t.horizon, t.access, t.sundry, w.id as "workspaceId",
          (select json_agg(json_build_object('id', c.id, 'userId', c.user_id, 'lastN', c.last_n))
            from ${clients}) as clients,
          ${found ? sql`(select json_agg(x) from (${found}) x)` : sql.raw('null')} as found
        from clock t join workspace w on w.no = t.workspace where t.workspace = ${workspace}`,
    );
    if (!row) throw new Problem('absent', 'This workspace does not exist.');
    const { workspaceId, clients: told, found: lines, ...clock } = row;
    return {
      clock,
      workspaceId,
      clients: new Map((told ?? []).map((client) => [client.id, client])),
      ...foundIn(lines),
    };
  }

  /**
   * The lines of the clients, locked before the clock is, in the order of `lockClients`: whoever
   * goes the way of `push-group.ts` takes the same locks in the same order, so that none waits in a ring.
   */
  function held(workspace: number, clients: GroupWrite['clients']): Statement<unknown> {
    const list = rows(at, 'v', { id: 'text', userid: 'text' }, inOrder(clients));
    const own = sql`c.workspace = ${workspace} and c.id = v.id and c.user_id = v.userid`;
    return embedded
      ? sql`select c.id from ${list} cross join client c on ${own}`
      : sql`select c.id from ${list} cross join lateral (select id from client c where ${own} for update) c`;
  }

  /** The clock moves on only from where it stood; what is locked here is held to the commit. */
  function tick(
    workspace: number,
    { epoch, seq, horizon, sundry }: Clock,
    count: number,
    when: Statement<unknown>,
  ) {
    const moved = count > 0 ? sql`seq = seq + ${count}` : sql`sundry = sundry + 1`;
    return sql<{
      seq: number;
    }>`update clock set ${moved} where workspace = ${workspace} and epoch = ${epoch}
      and seq = ${seq} and horizon = ${horizon} and sundry = ${sundry} and ${when} returning seq`;
  }

  function told(
    workspace: number,
    { clients, by }: GroupWrite,
    when: Statement<unknown>,
  ): Statement<unknown> {
    return sql`insert into client (workspace, id, user_id, last_n, seen_at)
      select ${sql.lit(workspace)}, id, userid, lastn, ${by.at}
      from ${rows(at, 'v', { id: 'text', userid: 'text', lastn: 'bigint' }, inOrder(clients))} where ${when}
      on conflict (workspace, id) do update set last_n = excluded.last_n, seen_at = excluded.seen_at`;
  }

  function inserts(workspace: number, write: GroupWrite, when: Statement<unknown>) {
    const { rows: changed, places, changes, mutations, by } = write;
    return [
      ...(changed.length > 0 ? [recordInsert(at, workspace, changed, by, when)] : []),
      ...(places.length > 0 ? [placementInsert(at, workspace, places, when)] : []),
      ...(changes.length > 0 ? [historyInsert(at, workspace, changes, by, when)] : []),
      ...(mutations.length > 0 ? [mutationInsert(at, workspace, by.at, mutations, when)] : []),
    ];
  }

  return {
    /** The clock, clients, and rows asked for: for `readOnce`. */
    async gather(
      workspace: number,
      ids: readonly string[],
      questions: Questions,
    ): Promise<Gathered> {
      if (!embedded) return gathered(workspace, ids, questions);
      const row = await first(
        at,
        sql<Clock & { workspaceId: string }>`select t.epoch, t.seq, t.horizon, t.access, t.sundry,
          w.id as "workspaceId" from clock t join workspace w on w.no = t.workspace where t.workspace = ${workspace}`,
      );
      if (!row) throw new Problem('absent', 'This workspace does not exist.');
      const { workspaceId, ...clock } = row;
      return {
        clock,
        workspaceId,
        clients: await mutationTable(at).clients(workspace, ids),
        ...(await recordTable(at).find(workspace, questions)),
      };
    },
    /**
     * Writes what was decided at `clock` for clients that are known, if nothing has moved since: for
     * `writeOnce`. False where something has, and then nothing is written.
     */
    async commit(workspace: number, clock: Clock, write: GroupWrite): Promise<boolean> {
      const locks = held(workspace, write.clients);
      const many = write.clients.length;
      const ticking = (source: Statement<unknown>) =>
        tick(workspace, clock, write.rows.length, sql`(select count(*) from ${source}) = ${many}`);
      if (!embedded) {
        const when = sql.raw('exists (select 1 from tick)');
        const parts = [told(workspace, write, when), ...inserts(workspace, write, when)].map(
          (part, i) => sql`, ${sql.raw(`w${i}`)} as (${part})`,
        );
        const done = await all(
          at,
          sql`with held as (${locks}), tick as (${ticking(sql.raw('held'))})
            ${sql.join(parts, sql` `)} select 1 from tick`,
        );
        return done.length > 0;
      }
      if (!(await first(at, ticking(sql`(${locks}) held`)))) return false;
      const yes = sql.raw('true');
      await run(at, told(workspace, write, yes));
      for (const insert of inserts(workspace, write, yes)) await run(at, insert);
      return true;
    },
  };
}

const inOrder = (clients: GroupWrite['clients']) =>
  clients
    .map(({ id, userId, lastN }) => ({ id, userid: userId, lastn: lastN }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
