import type { Row } from '#domain/kernel/entity.ts';
import type { Op } from '#domain/sync/op.ts';
import { isMap } from '#domain/sync/op-rules.ts';
import type { PushResult } from '#domain/sync/protocol.ts';
import { same } from '#domain/sync/value.ts';
import type { Server } from './server.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';

/** What staff can mend; told here once more, so that a rule that changes is noticed. */
const FOR_STAFF = ['scope', 'exists', 'parent', 'forbidden', 'reference'];

interface Executed {
  readonly id: string;
  readonly client: string;
  readonly n: number;
  readonly who: string;
  readonly ops: readonly Op[];
  readonly result: PushResult;
}

function executedOn(server: Server): Executed[] {
  return server.disk
    .all<Omit<Executed, 'ops' | 'result'> & { ops: string; result: string }>(
      'select id, client, n, user_id as who, ops, result from mutation',
    )
    .map((m) => ({
      ...m,
      ops: JSON.parse(m.ops) as Op[],
      result: JSON.parse(m.result) as PushResult,
    }));
}

function rowsOf(server: Server, kind: 'conflict' | 'refusal'): Map<string, Row> {
  const rows = server.disk.all<{ id: string; body: string }>(
    'select id, body from record where kind = ?',
    kind,
  );
  return new Map(rows.map(({ id, body }) => [id, { id, ...(JSON.parse(body) as object) }]));
}

/** What the author wrote of a field in one op; a map keeps only what clashed of it. */
function written(ops: readonly Op[], row: string, field: string): unknown {
  const own = ops.filter(({ id }) => id === row);
  const [op] = own;
  if (own.length !== 1 || op?.op !== 'patch' || isMap(op.kind, field)) return undefined;
  const patch = op.f[field];
  return patch && 'b' in patch ? patch.v : undefined;
}

/** A row that holds mine, now and before: of a whole record one side may be empty, never two. */
function checkConflict({ id, client, n, ops }: Executed, row: Row | undefined, of: string): void {
  const wrong = (why: string): never => {
    throw new Error(`L2: conflict ${of} of ${id} ${why}`);
  };
  if (!row) throw new Error(`L2: conflict ${of} of ${id} is not on the server`);
  for (const side of ['mine', 'theirs', 'base']) if (!(side in row)) wrong(`does not tell ${side}`);
  const whole = row.reason === 'delete-changed' ? row.theirs : row.mine;
  if (row.reason !== 'field' && (whole ?? null) === null) wrong('holds nothing to decide on');
  // A later edit of the same person takes the place of what this one wrote.
  if (row.reason !== 'field' || row.client !== client || row.n !== n) return;
  const mine = written(ops, String(row.row), String(row.field));
  if (mine !== undefined && !same(row.mine, mine))
    wrong(`keeps ${JSON.stringify(row.mine)} for ${JSON.stringify(mine)}`);
}

/** Whether staff must hear of a refusal: not of settlements, nor where nobody's staff is meant. */
function forStaff({ who, ops, result: { error } }: Executed, watch: Watch): boolean {
  if (!error || !FOR_STAFF.includes(error.code)) return false;
  const settles = ({ op, kind }: Op) =>
    op === 'resolve' || (op === 'restore' && (kind === 'conflict' || kind === 'refusal'));
  if (ops.every(settles)) return false;
  if (!error.row && !ops.some(({ op }) => op === 'create')) return false;
  return !watch.bare.has(who);
}

/** L2: what waits for a person is kept on the server: every conflict, and what staff can mend. */
export function checkKept(server: Server, watch: Watch, world: World): void {
  const conflicts = rowsOf(server, 'conflict');
  const refusals = [...rowsOf(server, 'refusal').values()];
  const told = new Set(refusals.map(({ client, n }) => `${client} ${n}`));
  for (const { reason, kind, field } of conflicts.values()) {
    world.saw(`conflict ${reason}`);
    if (reason === 'field' && isMap(String(kind), String(field))) world.saw('conflict in a map');
  }
  for (const one of executedOn(server)) {
    for (const { id } of one.result.conflicts ?? []) checkConflict(one, conflicts.get(id), id);
    if (one.result.status === 'conflict' && !one.result.conflicts?.length)
      throw new Error(`L2: ${one.id} was answered with a conflict and none is named`);
    if (one.result.status !== 'rejected' || !forStaff(one, watch)) continue;
    world.saw('refusal kept for staff');
    if (!told.has(`${one.client} ${one.n}`))
      throw new Error(`L2: refusal ${one.result.error?.code} of ${one.id} was not kept for staff`);
  }
}
