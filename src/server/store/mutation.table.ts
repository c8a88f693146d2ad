import { sql } from 'kysely';
import { all, first, rows, run, type Sql } from './sql.ts';

/** A mutation as it was received and what became of it: idempotency, audit and repair in one. */
export interface StoredMutation {
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

export interface StoredBlob {
  readonly size: number;
  readonly type: string;
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
    /** The client's line, made where it is new and locked to the end of the transaction. */
    async lockClient(
      workspace: number,
      id: string,
      userId: string,
      now: string,
    ): Promise<StoredClient> {
      await run(
        at,
        sql`insert into client (workspace, id, user_id, last_n, seen_at) values (${workspace}, ${id}, ${userId}, 0, ${now})
          on conflict (workspace, id) do update set seen_at = excluded.seen_at`,
      );
      const found = await this.client(workspace, id);
      if (!found) throw new Error('The client that was just written is gone');
      return found;
    },
    async saveClient(workspace: number, id: string, lastN: number): Promise<void> {
      await run(
        at,
        sql`update client set last_n = ${lastN} where workspace = ${workspace} and id = ${id}`,
      );
    },
    async stored(
      workspace: number,
      client: string,
      ns: readonly number[],
    ): Promise<readonly StoredMutation[]> {
      if (ns.length === 0) return [];
      return all(
        at,
        sql<StoredMutation>`select m.n, m.id, m.claimed_at as "claimedAt", m.schema, m.ops, m.status, m.result, m.rev
          from ${rows(
            at,
            'k',
            { n: 'bigint' },
            ns.map((n) => ({ n })),
          )}
          join mutation m on m.workspace = ${workspace} and m.client = ${client} and m.n = k.n`,
      );
    },
    async save(
      workspace: number,
      client: string,
      list: readonly StoredMutation[],
      by: { readonly userId: string; readonly at: string },
    ): Promise<void> {
      if (list.length === 0) return;
      const columns = {
        n: 'bigint',
        id: 'text',
        claimedat: 'text',
        schema: 'bigint',
        ops: 'text',
        status: 'text',
        result: 'text',
        rev: 'bigint',
      } as const;
      const values = list.map(({ claimedAt, ...m }) => ({ ...m, claimedat: claimedAt }));
      await run(
        at,
        sql`insert into mutation (workspace, client, n, id, user_id, claimed_at, received_at, schema, ops, status, result, rev)
          select ${sql.lit(workspace)}, ${client}, n, id, ${by.userId}, claimedat, ${by.at}, schema, ops, status, result, rev
          from ${rows(at, 'v', columns, values)} where true`,
      );
    },
    async blob(workspace: number, sha256: string): Promise<StoredBlob | undefined> {
      return first(
        at,
        sql<StoredBlob>`select size, type from blob where workspace = ${workspace} and sha256 = ${sha256}`,
      );
    },
    async saveBlob(
      workspace: number,
      sha256: string,
      blob: StoredBlob,
      by: { readonly userId: string; readonly at: string },
    ): Promise<void> {
      await run(
        at,
        sql`insert into blob (workspace, sha256, size, type, user_id, received_at)
          values (${workspace}, ${sha256}, ${blob.size}, ${blob.type}, ${by.userId}, ${by.at})
          on conflict (workspace, sha256) do nothing`,
      );
    },
  };
}
