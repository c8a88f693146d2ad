import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { WorldRow } from '#domain/sync/world.ts';
import type { Referring, RowKey } from './record-rows.ts';
import { lookUp, rows, type Sql } from './sql.ts';
import { type Statement, sql } from './statement.ts';

export interface StoredRow {
  kind: Kind;
  id: string;
  rev: number;
  deleted: number;
  body: string;
  client: string;
  by: string;
  at: string;
}

export const COLUMNS = sql.raw(
  'r.kind, r.id, r.rev, r.deleted, r.body, r.changed_client as client, r.changed_by as "by", r.changed_at as at',
);

/** Rows asked for by key, and rows asked for by what they refer to. */
export interface Questions {
  readonly keys: readonly RowKey[];
  readonly asks: readonly Referring[];
}

/** The rows of the keys that exist, live or deleted, and all live rows that answer any question. */
export interface Found {
  readonly rows: readonly WorldRow[];
  readonly answers: readonly WorldRow[];
}

/** On PostgreSQL within one JSON text, so that body and scopes are what they stand for. */
export type FoundLine = Omit<StoredRow, 'body'> & {
  readonly asked: number;
  readonly body: object | string;
  readonly scopes: readonly string[] | string | null;
};

/** Lines of `foundSql` as rows. */
export function foundIn(lines: readonly FoundLine[] | null): Found {
  const rows: WorldRow[] = [];
  const answers = new Map<string, WorldRow>();
  for (const { asked, kind, id, rev, deleted, body, client, by, at, scopes } of lines ?? []) {
    const row: WorldRow = {
      kind,
      row: typeof body === 'string' ? rowOf(id, body) : { id, ...body },
      rev,
      deleted: deleted === 1,
      scopes: typeof scopes === 'string' ? (JSON.parse(scopes) as string[]) : (scopes ?? []),
      changedClient: client,
      changedBy: by,
      changedAt: at,
    };
    if (asked === 0) rows.push(row);
    else answers.set(`${kind} ${id}`, row);
  }
  return { rows, answers: [...answers.values()] };
}

/** The row that a stored body stands for. */
export function rowOf(id: string, body: string): Row {
  return { id, ...(JSON.parse(body) as object) };
}

/** All questions in one query; null where there is none. */
export function foundSql(
  at: Sql,
  workspace: number,
  { keys, asks }: Questions,
): Statement<FoundLine> | null {
  const scopesOf = sql.raw(
    at.database === 'sqlite' ? 'json_group_array(p.scope)' : 'json_agg(p.scope)',
  );
  const part = (asked: number, list: Statement<unknown>, on: Statement<unknown>) =>
    sql`select ${sql.lit(asked)} as asked, ${COLUMNS},
        (select ${scopesOf} from placement p where p.workspace = ${workspace}
          and p.kind = r.kind and p.id = r.id and p.gone <> 1) as scopes
      from ${lookUp(at, list, 'record', 'r', sql`r.workspace = ${workspace} and ${on}`)}`;
  const groups = [...Map.groupBy(asks, ({ kind, field }) => `${kind} ${field}`)].sort();
  const parts = groups.map(([name, group]) => {
    const [kind = '', field = ''] = name.split(' ');
    const ids = group.map(({ id }) => ({ id }));
    return part(
      1,
      rows(at, 'k', { id: 'text' }, ids),
      sql`r.kind = ${sql.lit(kind)} and r.body->>${sql.lit(field)} = k.id and r.deleted = 0`,
    );
  });
  if (keys.length > 0) {
    const list = rows(at, 'k', { kind: 'text', id: 'text' }, keys);
    parts.unshift(part(0, list, sql`r.kind = k.kind and r.id = k.id`));
  }
  return parts.length > 0 ? sql<FoundLine>`${sql.join(parts, sql` union all `)}` : null;
}
