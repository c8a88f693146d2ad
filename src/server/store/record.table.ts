import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { WorldRow } from '#domain/sync/world.ts';
import { noteFiles } from './blob.table.ts';
import { historyInsert, recordInsert } from './record-inserts.ts';
import {
  COLUMNS,
  type Found,
  type FoundLine,
  foundIn,
  foundSql,
  type Questions,
  rowOf,
  type StoredRow,
} from './record-questions.ts';
import type { By, Change, Referring, RowKey, RowToSave, StoredChange } from './record-rows.ts';
import { all, first, lookUp, rows, run, type Sql } from './sql.ts';
import { sql } from './statement.ts';

export type RecordTable = ReturnType<typeof recordTable>;

/** Rows and their history. Bodies are JSON without the id. */
export function recordTable(at: Sql) {
  async function withScopes(workspace: number, found: readonly StoredRow[]): Promise<WorldRow[]> {
    if (found.length === 0) return [];
    const keys = found.map(({ kind, id }) => ({ kind, id }));
    const places = await all(
      at,
      sql<{ kind: string; id: string; scope: string }>`select p.kind, p.id, p.scope
        from ${lookUp(
          at,
          rows(at, 'k', { kind: 'text', id: 'text' }, keys),
          'placement',
          'p',
          sql`p.workspace = ${workspace} and p.kind = k.kind and p.id = k.id`,
        )} where p.gone <> 1`,
    );
    const scopes = new Map<string, string[]>();
    for (const { kind, id, scope } of places) {
      const key = `${kind} ${id}`;
      const list = scopes.get(key);
      if (list) list.push(scope);
      else scopes.set(key, [scope]);
    }
    return found.map(({ kind, id, rev, deleted, body, client, by, at: changedAt }) => ({
      kind,
      row: rowOf(id, body),
      rev,
      deleted: deleted === 1,
      scopes: scopes.get(`${kind} ${id}`) ?? [],
      changedClient: client,
      changedBy: by,
      changedAt,
    }));
  }

  const table = {
    /** Answers all questions in one statement. */
    async find(workspace: number, questions: Questions): Promise<Found> {
      const query = foundSql(at, workspace, questions);
      if (!query) return foundIn(null);
      if (at.database === 'sqlite') return foundIn(await all(at, query));
      const row = await first(
        at,
        sql<{ found: readonly FoundLine[] | null }>`select json_agg(x) as found from (${query}) x`,
      );
      return foundIn(row?.found ?? null);
    },
    /** The rows of these keys that exist, live or deleted, with the scopes they lie in. */
    async load(workspace: number, keys: readonly RowKey[]): Promise<readonly WorldRow[]> {
      if (keys.length === 0) return [];
      const found = await all(
        at,
        sql<StoredRow>`select ${COLUMNS}
          from ${lookUp(
            at,
            rows(at, 'k', { kind: 'text', id: 'text' }, keys),
            'record',
            'r',
            sql`r.workspace = ${workspace} and r.kind = k.kind and r.id = k.id`,
          )}`,
      );
      return withScopes(workspace, found);
    },
    /** All live rows that answer any of the questions. */
    async referring(workspace: number, asks: readonly Referring[]): Promise<readonly WorldRow[]> {
      const groups = Map.groupBy(asks, ({ kind, field }) => `${kind} ${field}`);
      const found = new Map<string, StoredRow>();
      for (const [name, group] of groups) {
        const [kind = '', field = ''] = name.split(' ');
        const ids = group.map(({ id }) => ({ id }));
        const part = await all(
          at,
          sql<StoredRow>`select ${COLUMNS}
            from ${lookUp(
              at,
              rows(at, 'k', { id: 'text' }, ids),
              'record',
              'r',
              sql`r.workspace = ${workspace} and r.kind = ${sql.lit(kind)}
                and r.body->>${sql.lit(field)} = k.id`,
            )} where r.deleted = 0`,
        );
        for (const row of part) found.set(`${row.kind} ${row.id}`, row);
      }
      return withScopes(workspace, [...found.values()]);
    },
    /** All live rows of a kind. For small kinds only. */
    async live(workspace: number, kind: Kind): Promise<readonly Row[]> {
      const found = await all(
        at,
        sql<StoredRow>`select id, body from record where workspace = ${workspace} and kind = ${sql.lit(kind)}
          and deleted = 0 order by id`,
      );
      return found.map(({ id, body }) => rowOf(id, body));
    },
    /** Live rows whose date field begins in or after `from` and before `before`, as texts. */
    async endingBetween(
      workspace: number,
      kind: Kind,
      field: string,
      from: string,
      before: string,
    ): Promise<readonly { readonly id: string; readonly value: string }[]> {
      return all(
        at,
        sql<{ id: string; value: string }>`select id, body->>${sql.lit(field)} as value from record
          where workspace = ${workspace} and kind = ${sql.lit(kind)} and deleted = 0
            and body->>${sql.lit(field)} >= ${from} and body->>${sql.lit(field)} < ${before}`,
      );
    },
    /** Rows that changed after `seq`, without scopes: what a decision may have missed. */
    async changedSince(
      workspace: number,
      seq: number,
    ): Promise<readonly (RowKey & { row: Row })[]> {
      const found = await all(
        at,
        sql<StoredRow>`select kind, id, body from record where workspace = ${workspace} and rev > ${seq}`,
      );
      return found.map(({ kind, id, body }) => ({ kind, id, row: rowOf(id, body) }));
    },
    async save(workspace: number, list: readonly RowToSave[], by: By): Promise<void> {
      if (list.length === 0) return;
      await run(at, recordInsert(at, workspace, list, by, sql.raw('true')));
      await noteFiles(at, workspace, list);
    },
    async remember(workspace: number, list: readonly Change[], by: By): Promise<void> {
      if (list.length === 0) return;
      await run(at, historyInsert(at, workspace, list, by, sql.raw('true')));
    },
    /** What happened to a row, newest first. */
    async history(workspace: number, { kind, id }: RowKey): Promise<readonly StoredChange[]> {
      const found = await all(
        at,
        sql<
          Omit<StoredChange, 'changes'> & { changes: string }
        >`select kind, id, rev, client, n, at, op,
            changes, user_id as "userId", received_at as "receivedAt"
          from history where workspace = ${workspace} and kind = ${kind} and id = ${id}
          order by rev desc, n desc limit 500`,
      );
      return found.map((c) => ({
        ...c,
        changes: JSON.parse(c.changes) as StoredChange['changes'],
      }));
    },
  };
  return table;
}
