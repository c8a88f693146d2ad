import type { Kind } from '#domain/registry.ts';
import { filesNamed } from '#domain/sync/attachment-refs.ts';
import { all, first, lookUp, rows, run, type Sql } from './sql.ts';
import { sql } from './statement.ts';

export interface StoredBlob {
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

/** A place where a blob is named, or once was. */
export interface BlobLine {
  readonly sha256: string;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
}

interface Holder {
  readonly userId: string;
  readonly at: string;
}

export type BlobTable = ReturnType<typeof blobTable>;

/**
 * What is known of blobs: their size and type, who sent them, which rows name them or once did, and
 * since when nothing names them (`blob_loose`, whose lines are also what uploads, pushes and the
 * removal lock).
 */
export function blobTable(at: Sql) {
  const keys = (list: readonly string[]) =>
    rows(
      at,
      'k',
      { sha256: 'text' },
      list.map((sha256) => ({ sha256 })),
    );
  const found = (table: string, workspace: number, list: readonly string[]) =>
    lookUp(at, keys(list), table, 't', sql`t.workspace = ${workspace} and t.sha256 = k.sha256`);

  return {
    async known(workspace: number, list: readonly string[]): Promise<readonly StoredBlob[]> {
      if (list.length === 0) return [];
      const from = found('blob', workspace, list);
      return all(at, sql<StoredBlob>`select t.sha256, t.size, t.type from ${from}`);
    },
    /** Those of the blobs that this person has sent himself. */
    async sentBy(
      workspace: number,
      userId: string,
      list: readonly string[],
    ): Promise<readonly string[]> {
      if (list.length === 0) return [];
      const lines = await all(
        at,
        sql<{ sha256: string }>`select t.sha256 from ${found('blob_holder', workspace, list)}
          where t.user_id = ${userId}`,
      );
      return lines.map(({ sha256 }) => sha256);
    },
    async lines(workspace: number, list: readonly string[]): Promise<readonly BlobLine[]> {
      if (list.length === 0) return [];
      const from = found('blob_ref', workspace, list);
      return all(at, sql<BlobLine>`select t.sha256, t.kind, t.id, t.field from ${from}`);
    },
    /** Notes a blob and its sender. What nothing names may be removed 30 days from now. */
    async keep(workspace: number, blob: StoredBlob, { userId, at: now }: Holder): Promise<void> {
      const { sha256, size, type } = blob;
      await run(
        at,
        sql`insert into blob_loose (workspace, sha256, since)
          select ${sql.lit(workspace)}, v.sha256, ${now} from ${rows(at, 'v', { sha256: 'text' }, [{ sha256 }])}
          where not exists (select 1 from blob_ref r where r.workspace = ${workspace} and r.sha256 = v.sha256)
            or exists (select 1 from blob_loose l where l.workspace = ${workspace} and l.sha256 = v.sha256)
          on conflict (workspace, sha256) do update set since = excluded.since`,
      );
      await run(
        at,
        sql`insert into blob (workspace, sha256, size, type, user_id, received_at)
          values (${workspace}, ${sha256}, ${size}, ${type}, ${userId}, ${now})
          on conflict (workspace, sha256) do nothing`,
      );
      await run(
        at,
        sql`insert into blob_holder (workspace, sha256, user_id, received_at)
          values (${workspace}, ${sha256}, ${userId}, ${now})
          on conflict (workspace, sha256, user_id) do nothing`,
      );
    },
    /** Says that rows are about to name them: from here to the end of the transaction none is removed. */
    async claim(workspace: number, list: readonly string[]): Promise<void> {
      if (list.length === 0) return;
      await run(
        at,
        sql`delete from blob_loose where workspace = ${workspace}
          and sha256 in (select k.sha256 from ${keys(list)})`,
      );
    },
    /** Bytes of a person's blobs that nothing names. */
    async looseBytes(workspace: number, userId: string): Promise<number> {
      const row = await first(
        at,
        sql<{ bytes: number }>`select coalesce(sum(b.size), 0) as bytes from blob_loose l
          join blob_holder h on h.workspace = l.workspace and h.sha256 = l.sha256
          join blob b on b.workspace = l.workspace and b.sha256 = l.sha256
          where l.workspace = ${workspace} and h.user_id = ${userId}`,
      );
      return Number(row?.bytes ?? 0);
    },
    /** Looks through all blobs: which ones no row names any more, and since when. */
    async findLoose(workspace: number, now: string): Promise<void> {
      const body =
        at.database === 'postgres' ? 'strpos(d.body::text, b.sha256)' : 'instr(d.body, b.sha256)';
      const named = sql`exists (select 1 from blob_ref r
        join record d on d.workspace = r.workspace and d.kind = r.kind and d.id = r.id
        where r.workspace = b.workspace and r.sha256 = b.sha256 and ${sql.raw(body)} > 0)`;
      await run(
        at,
        sql`delete from blob_loose where workspace = ${workspace}
          and sha256 in (select b.sha256 from blob b where b.workspace = ${workspace} and ${named})`,
      );
      await run(
        at,
        sql`insert into blob_loose (workspace, sha256, since)
          select b.workspace, b.sha256, ${now} from blob b
          where b.workspace = ${workspace} and not ${named}
          on conflict (workspace, sha256) do nothing`,
      );
    },
    /** Notes since when bytes lie there of which nothing is known: they were kept, and the commit failed. */
    async noteStrays(workspace: number, list: readonly string[], now: string): Promise<void> {
      if (list.length === 0) return;
      await run(
        at,
        sql`insert into blob_loose (workspace, sha256, since)
          select ${sql.lit(workspace)}, k.sha256, ${now} from ${keys(list)}
          where not exists (select 1 from blob b where b.workspace = ${workspace} and b.sha256 = k.sha256)
          on conflict (workspace, sha256) do nothing`,
      );
    },
    /** Forgets blobs that nothing has named since before `limit`; answers which. */
    async forget(workspace: number, limit: string): Promise<readonly string[]> {
      const gone = await all(
        at,
        sql<{ sha256: string }>`delete from blob_loose
          where workspace = ${workspace} and since < ${limit} returning sha256`,
      );
      const list = gone.map(({ sha256 }) => sha256);
      if (list.length > 0)
        for (const table of ['blob', 'blob_holder', 'blob_ref'])
          await run(
            at,
            sql`delete from ${sql.raw(table)} where workspace = ${workspace}
              and sha256 in (select k.sha256 from ${keys(list)})`,
          );
      return list;
    },
  };
}

/** Notes which files rows name; called wherever rows are saved. */
export async function noteFiles(
  at: Sql,
  workspace: number,
  list: readonly { readonly kind: Kind; readonly id: string; readonly row: object }[],
): Promise<void> {
  const lines = list.flatMap(({ kind, id, row }) =>
    filesNamed(kind, row as Readonly<Record<string, unknown>>).map((line) => ({
      kind,
      id,
      ...line,
    })),
  );
  if (lines.length === 0) return;
  const columns = { sha256: 'text', kind: 'text', id: 'text', field: 'text' } as const;
  await run(
    at,
    sql`insert into blob_ref (workspace, sha256, kind, id, field)
      select ${sql.lit(workspace)}, sha256, kind, id, field
      from ${rows(at, 'v', columns, lines)} where true
      on conflict (workspace, sha256, kind, id, field) do nothing`,
  );
  await blobTable(at).claim(workspace, [...new Set(lines.map(({ sha256 }) => sha256))]);
}
