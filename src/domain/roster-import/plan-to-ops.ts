import { isValidCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import { enterpriseId } from '#domain/kernel/id.ts';
import type { Op } from '#domain/sync/op.ts';
import type { CellChange } from './compare-row.ts';
import type { ImportContext, Plan, PlanRow } from './plan.ts';

type Fields = Extract<Op, { op: 'create' }>['v'];

function valuesOf(changes: readonly CellChange[]): Fields {
  // Values were checked against the fields' schemas when cells were read.
  return Object.fromEntries(changes.map((c) => [c.field, c.after])) as Fields;
}

function patchOf(kind: CellChange['kind'], id: string, changes: readonly CellChange[]): Op {
  const f = Object.fromEntries(
    changes.map(({ field, before, after }) => {
      if (!Array.isArray(after)) return [field, { b: before ?? null, v: after }];
      const old: readonly unknown[] = Array.isArray(before) ? before : [];
      return [field, { add: after.filter((v) => !old.includes(v)) }];
    }),
  ) as Extract<Op, { op: 'patch' }>['f'];
  return { op: 'patch', kind, id, f };
}

/** The write of one demand; whom it is about is no cell of the file but what the name led to. */
function opsOfDemand(row: PlanRow, newId: () => string): readonly Op[] {
  if (row.match) return [patchOf('demand', row.match.id, row.changes)];
  if (row.about === null) return [];
  const of = { targetKind: row.about.kind, targetId: row.about.id };
  return [{ op: 'create', kind: 'demand', id: newId(), v: { ...valuesOf(row.changes), ...of } }];
}

/** The writes of one row, enterprise before membership; none for a row that does not go in. */
function opsOfRow(row: PlanRow, context: ImportContext, newId: () => string): readonly Op[] {
  if (row.bucket !== 'new' && row.bucket !== 'update') return [];
  if (context.target.kind === 'demands') return opsOfDemand(row, newId);
  const own = row.changes.filter((c) => c.kind === 'enterprise');
  const joined = row.changes.filter((c) => c.kind === 'membership');
  const ops: Op[] = [];
  const code = row.creditCode;
  const fresh = () =>
    code !== null && isValidCreditCode(code) ? enterpriseId(context.workspaceId, code) : newId();
  const id = row.match?.id ?? fresh();
  if (row.match === null)
    ops.push({
      op: 'create',
      kind: 'enterprise',
      id,
      v: { ...valuesOf(own), federationId: row.federationId },
    });
  else if (own.length > 0) ops.push(patchOf('enterprise', id, own));
  if (context.target.kind !== 'chamber' || joined.length === 0) return ops;
  const of = {
    memberKind: 'enterprise',
    memberId: id,
    bodyKind: 'chamber',
    bodyId: context.target.id,
  };
  if (row.membershipId === null)
    ops.push({ op: 'create', kind: 'membership', id: newId(), v: { ...of, ...valuesOf(joined) } });
  else ops.push(patchOf('membership', row.membershipId, joined));
  return ops;
}

/** The writes of a whole plan, row by row in the order of the file. */
export function planToOps(
  plan: Plan,
  context: ImportContext,
  newId: () => string,
): readonly { readonly row: number; readonly ops: readonly Op[] }[] {
  return plan.rows
    .map((row) => ({ row: row.row, ops: opsOfRow(row, context, newId) }))
    .filter((entry) => entry.ops.length > 0);
}
