import { makeCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import { findIndustry } from '#domain/industry/industry-detail.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { findRegion } from '#domain/region/find-region.rules.ts';
import type { Op } from '#domain/sync/op.ts';
import { UNDECIDED } from '../decisions.ts';
import { findHeader } from '../find-header.ts';
import { type AimKind, listOf } from '../import-aim.ts';
import { mapColumns } from '../map-columns.ts';
import type { ImportContext } from '../plan.ts';
import { planImport } from '../plan-import.ts';
import { planToOps } from '../plan-to-ops.ts';
import type { Cell, Grid } from '../sheet-grid.ts';

export const CHAMBER = '0198c0de-0000-7000-8000-00000000c001';
export const FEDERATION = '0198c0de-0000-7000-8000-00000000f001';
export const HEADER = ['企业名称', '统一社会信用代码', '会内职务', '手机', '入会时间', '备注'];

export const code = (serial: number) => makeCreditCode('91', '410300', serial);
export const grid = (...rows: readonly (readonly Cell[])[]): Grid => ({
  sheet: '名册',
  rows,
  merges: [],
});

/** A context with an empty register; `near` is 洛阳. */
export function contextWith(
  store: ReadonlyMap<string, Row & { kind: string }> = new Map(),
  kind: AimKind = 'chamber',
): ImportContext {
  const rows = [...store.values()];
  return {
    workspaceId: '0198c0de-0000-7000-8000-000000000001',
    today: '2026-11-21',
    target: { kind, id: CHAMBER, name: '洛阳市云岭商会', federationId: FEDERATION },
    federations: [],
    enterprises: rows.filter((row) => row.kind === 'enterprise'),
    memberships: rows.filter((row) => row.kind === 'membership'),
    chambers: rows.filter((row) => row.kind === 'chamber'),
    demands: rows.filter((row) => row.kind === 'demand'),
    regionOf: (text) => findRegion(text, { near: '410300' }),
    industryOf: findIndustry,
  };
}

export function planOf(sheet: Grid, context = contextWith(), decisions = UNDECIDED) {
  const list = listOf(context.target.kind);
  const header = findHeader(sheet, list);
  return planImport(sheet, header, mapColumns(sheet, header, list), context, decisions);
}

export function opsOf(sheet: Grid, context = contextWith(), decisions = UNDECIDED): readonly Op[] {
  // Ids go on where the rows of the register end, as a device never makes one twice.
  let serial = context.enterprises.length + context.memberships.length + context.demands.length;
  const newId = () => {
    serial += 1;
    return `0198c0de-0000-7000-9000-${String(serial).padStart(12, '0')}`;
  };
  return planToOps(planOf(sheet, context, decisions), context, newId).flatMap((row) => row.ops);
}

type Store = ReadonlyMap<string, Row & { kind: string }>;

/** Rows after the writes, as a device would hold them. */
export function applied(store: Store, ops: readonly Op[]): Store {
  const out = new Map(store);
  for (const op of ops) {
    const key = `${op.kind} ${op.id}`;
    if (op.op === 'create') out.set(key, { ...out.get(key), ...op.v, id: op.id, kind: op.kind });
    if (op.op !== 'patch') continue;
    const row: Record<string, unknown> = { ...out.get(key) };
    for (const [field, patch] of Object.entries(op.f)) {
      if ('v' in patch) row[field] = patch.v;
      else
        row[field] = [
          ...((row[field] as string[] | undefined) ?? []),
          ...((patch as { add?: string[] }).add ?? []),
        ];
    }
    out.set(key, { ...row, id: op.id, kind: op.kind });
  }
  return out;
}

/** Rows after the writes are taken back by what the writes themselves say was there before. */
export function takenBack(store: Store, ops: readonly Op[]): Store {
  const out = new Map(store);
  for (const op of [...ops].reverse()) {
    const key = `${op.kind} ${op.id}`;
    if (op.op === 'create') out.delete(key);
    if (op.op !== 'patch') continue;
    const row: Record<string, unknown> = { ...out.get(key) };
    for (const [field, patch] of Object.entries(op.f)) {
      if ('v' in patch) {
        if (patch.b === null) delete row[field];
        else row[field] = patch.b;
      } else {
        const added = (patch as { add?: string[] }).add ?? [];
        const left = ((row[field] as string[] | undefined) ?? []).filter((v) => !added.includes(v));
        if (left.length > 0) row[field] = left;
        else delete row[field];
      }
    }
    out.set(key, { ...row, id: op.id, kind: op.kind });
  }
  return out;
}
