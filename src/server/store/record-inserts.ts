import type { By, Change, RowToSave } from './record-rows.ts';
import { asJson, rows, type Sql } from './sql.ts';
import { type Statement, sql } from './statement.ts';

/** Puts rows where they are, if `when`. */
export function recordInsert(
  at: Sql,
  workspace: number,
  list: readonly RowToSave[],
  by: By,
  when: Statement<unknown>,
): Statement<unknown> {
  const values = list.map(({ kind, id, rev, deleted, row, by: own }) => {
    const { id: _, ...body } = row;
    const author = own && { client: own.client, userid: own.userId };
    return { kind, id, rev, deleted: deleted ? 1 : 0, body: JSON.stringify(body), ...author };
  });
  const columns = {
    kind: 'text',
    id: 'text',
    rev: 'bigint',
    deleted: 'bigint',
    body: 'text',
    client: 'text',
    userid: 'text',
  } as const;
  return sql`insert into record (workspace, kind, id, rev, deleted, body, changed_client, changed_by, changed_at)
    select ${sql.lit(workspace)}, kind, id, rev, deleted, ${asJson(at, 'body')},
      coalesce(client, ${by.client}), coalesce(userid, ${by.userId}), ${by.at}
    from ${rows(at, 'v', columns, values)} where ${when}
    on conflict (workspace, kind, id) do update set rev = excluded.rev, deleted = excluded.deleted,
      body = excluded.body, changed_client = excluded.changed_client, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
}

/** Puts changes down, if `when`. */
export function historyInsert(
  at: Sql,
  workspace: number,
  list: readonly Change[],
  by: By,
  when: Statement<unknown>,
): Statement<unknown> {
  const columns = {
    kind: 'text',
    id: 'text',
    rev: 'bigint',
    client: 'text',
    userid: 'text',
    n: 'bigint',
    at: 'text',
    op: 'text',
    changes: 'text',
  } as const;
  const values = list.map(({ userId, changes, ...c }) => ({
    ...c,
    userid: userId ?? by.userId,
    changes: JSON.stringify(changes),
  }));
  return sql`insert into history (workspace, kind, id, rev, client, n, user_id, at, received_at, op, changes)
    select ${sql.lit(workspace)}, kind, id, rev, client, n, userid, at, ${by.at}, op, changes
    from ${rows(at, 'v', columns, values)} where ${when}`;
}
