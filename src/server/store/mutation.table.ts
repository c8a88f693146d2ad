import { all, first, lookUp, rows, run, type Sql } from './sql.ts';
import { type Statement, sql } from './statement.ts';

/** A mutation as it was received and what became of it: idempotency, audit and repair in one. */
export interface StoredMutation {
  readonly client: string;
  readonly userId: string;
  readonly n: number;
  readonly id: string;
  readonly claimedAt: string;
  readonly schema: number;
  /** JSON, as received. */
  readonly ops: string;
  readonly status: string;
  /** JSON of the answer that its author gets, however often he asks. */
  readonly result: string;
  readonly rev: number | null;
}

export interface StoredClient {
  readonly userId: string;
  readonly lastN: number;
}

export type MutationTable = ReturnType<typeof mutationTable>;

/** What clients sent. */
export function mutationTable(at: Sql) {
  return {
    async client(workspace: number, id: string): Promise<StoredClient | undefined> {
      return first(
        at,
        sql<StoredClient>`select user_id as "userId", last_n as "lastN" from client
          where workspace = ${workspace} and id = ${id}`,
      );
    },
    /** Those of the clients that are known. */
    async clients(
      workspace: number,
      ids: readonly string[],
    ): Promise<ReadonlyMap<string, StoredClient>> {
      const keys = ids.map((id) => ({ id }));
      const found = await all(
        at,
        sql<StoredClient & { id: string }>`select c.id, c.user_id as "userId", c.last_n as "lastN"
          from ${lookUp(
            at,
            rows(at, 'k', { id: 'text' }, keys),
            'client',
            'c',
            sql`c.workspace = ${workspace} and c.id = k.id`,
          )}`,
      );
      return new Map(found.map(({ id, ...client }) => [id, client]));
    },
    /**
     * The lines of clients, made where they are new and locked to the end of the transaction;
     * those that belong to somebody else are left out. In one order, so that no two wait in a ring.
     */
    async lockClients(
      workspace: number,
      list: readonly { readonly id: string; readonly userId: string }[],
      now: string,
    ): Promise<readonly { readonly id: string; readonly lastN: number }[]> {
      const values = list
        .map(({ id, userId }) => ({ id, userid: userId }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      return all(
        at,
        sql<{ id: string; lastN: number }>`
          insert into client (workspace, id, user_id, last_n, seen_at)
          select ${sql.lit(workspace)}, id, userid, 0, ${now}
          from ${rows(at, 'v', { id: 'text', userid: 'text' }, values)} where true
          on conflict (workspace, id) do update set seen_at = excluded.seen_at
            where client.user_id = excluded.user_id
          returning id, last_n as "lastN"`,
      );
    },
    async saveClients(
      workspace: number,
      list: readonly { readonly id: string; readonly lastN: number }[],
    ): Promise<void> {
      if (list.length === 0) return;
      const values = list.map(({ id, lastN }) => ({ id, lastn: lastN }));
      await run(
        at,
        sql`update client set last_n = v.lastn
          from ${rows(at, 'v', { id: 'text', lastn: 'bigint' }, values)}
          where client.workspace = ${workspace} and client.id = v.id`,
      );
    },
    /** What became of mutations of these numbers. */
    async stored(
      workspace: number,
      keys: readonly { readonly client: string; readonly n: number }[],
    ): Promise<readonly StoredMutation[]> {
      if (keys.length === 0) return [];
      return all(
        at,
        sql<StoredMutation>`select m.client, m.user_id as "userId", m.n, m.id, m.claimed_at as "claimedAt", m.schema, m.ops, m.status, m.result, m.rev
          from ${lookUp(
            at,
            rows(at, 'k', { client: 'text', n: 'bigint' }, keys),
            'mutation',
            'm',
            sql`m.workspace = ${workspace} and m.client = k.client and m.n = k.n`,
          )}`,
      );
    },
    async save(workspace: number, now: string, list: readonly StoredMutation[]): Promise<void> {
      if (list.length === 0) return;
      await run(at, mutationInsert(at, workspace, now, list, sql.raw('true')));
    },
  };
}

/** Puts mutations down, if `when`. */
export function mutationInsert(
  at: Sql,
  workspace: number,
  now: string,
  list: readonly StoredMutation[],
  when: Statement<unknown>,
): Statement<unknown> {
  const columns = {
    client: 'text',
    userid: 'text',
    n: 'bigint',
    id: 'text',
    claimedat: 'text',
    schema: 'bigint',
    ops: 'text',
    status: 'text',
    result: 'text',
    rev: 'bigint',
  } as const;
  const values = list.map(({ claimedAt, userId, ...m }) => ({
    ...m,
    claimedat: claimedAt,
    userid: userId,
  }));
  return sql`insert into mutation (workspace, client, n, id, user_id, claimed_at, received_at, schema, ops, status, result, rev)
    select ${sql.lit(workspace)}, client, n, id, userid, claimedat, ${now}, schema, ops, status, result, rev
    from ${rows(at, 'v', columns, values)} where ${when}`;
}
