import type { Role } from '#domain/kernel/access.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { isKind } from '#domain/registry.ts';
import { keepClash } from './decide-conflict.ts';
import { applyDelete, applyRestore } from './decide-life.ts';
import { applyPatch } from './decide-patch.ts';
import { type Draft, demand, lay, reach } from './draft.ts';
import { mergeMap } from './merge-map.ts';
import type { FieldPatch, Op } from './op.ts';
import { isMap } from './op-rules.ts';
import { upgradeOps } from './op-upgrades.ts';
import { same } from './value.ts';
import type { WorldRow } from './world.ts';

export type Resolve = Extract<Op, { op: 'resolve' }>;

const WRITERS: readonly Role[] = ['admin', 'staff', 'secretary', 'author'];
const OUTCOME = { mine: 'took-mine', theirs: 'kept-theirs', other: 'other' } as const;

/** The row that a conflict is about, within the resolver's reach. */
export function about(d: Draft, conflict: WorldRow): WorldRow {
  const kind = String(conflict.row.kind);
  const row = String(conflict.row.row);
  if (isKind(kind)) return reach(d, kind, row);
  throw new Problem('unknown-kind', `There is no kind “${kind}”.`, { kind, row });
}

/** Throws where the author may not settle this conflict in this way. */
export function mayResolve(
  d: Draft,
  conflict: WorldRow,
  target: WorldRow,
  take: Resolve['take'],
): void {
  if (take === 'theirs' && conflict.row.author === d.author.userId) return;
  const field = conflict.row.field;
  const touches = typeof field === 'string' ? { [field]: conflict.row.mine } : undefined;
  demand(d, conflict.row.reason === 'delete-changed' ? 'delete' : 'patch', target, touches);
}

/** Somebody else settled it first: his outcome stands, and a value typed meanwhile is not lost. */
function settledAlready(d: Draft, conflict: WorldRow, target: WorldRow, op: Resolve): void {
  const { row } = conflict;
  const field = typeof row.field === 'string' ? row.field : null;
  const wanted = op.take === 'other' ? op.v : row.mine;
  if (row.status === OUTCOME[op.take] && op.take !== 'other') return;
  if (field !== null && op.take !== 'theirs' && same(target.row[field], wanted)) return;
  if (field !== null && op.take === 'other') {
    const theirs = target.row[field] ?? null;
    keepClash(d, target, { field, reason: 'field', base: row.theirs, theirs, mine: op.v });
    return;
  }
  d.conflicts.set(row.id, { id: row.id, kind: target.kind, row: target.row.id, field });
}

/** Applies a value chosen for one field; false where the row has moved on since it was shown. */
function chooseValue(d: Draft, conflict: WorldRow, target: WorldRow, value: unknown): boolean {
  const { row } = conflict;
  const field = String(row.field);
  const cur = target.row[field] ?? null;
  if (!target.deleted && isMap(target.kind, field))
    return chooseParts(d, conflict, target, field, value);
  if (target.deleted || !(same(cur, row.theirs) || same(cur, value))) {
    d.layer.put({ ...conflict, row: { ...row, theirs: cur } });
    d.conflicts.set(row.id, { id: row.id, kind: target.kind, row: target.row.id, field });
    return false;
  }
  const patch = { b: cur, v: value ?? null } as FieldPatch;
  applyPatch(d, target.kind, target.row.id, { [field]: patch });
  return true;
}

/** The same for a map: only the parts that differ from those shown are written. */
function chooseParts(
  d: Draft,
  conflict: WorldRow,
  target: WorldRow,
  field: string,
  value: unknown,
): boolean {
  const { row } = conflict;
  const cur = target.row[field] ?? null;
  const merged = mergeMap(row.theirs, value, cur);
  if (merged.clashes.length > 0) {
    d.layer.put({ ...conflict, row: { ...row, theirs: cur, mine: merged.mine } });
    d.conflicts.set(row.id, { id: row.id, kind: target.kind, row: target.row.id, field });
    return false;
  }
  const patch = { b: cur, v: merged.mine } as FieldPatch;
  applyPatch(d, target.kind, target.row.id, { [field]: patch });
  return true;
}

/** The fields of a conflict over a whole record. */
export const valuesIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function chooseWhole(d: Draft, conflict: WorldRow, target: WorldRow): void {
  const { row } = conflict;
  if (row.reason === 'delete-changed') {
    const seen = { ...target.row, ...valuesIn(row.theirs) };
    applyDelete(d, target.kind, target.row.id, seen);
    return;
  }
  applyRestore(d, target.kind, target.row.id);
  const base = valuesIn(row.base);
  const patch: Record<string, FieldPatch> = {};
  for (const [name, v] of Object.entries(valuesIn(row.mine))) {
    patch[name] = { b: base[name] ?? null, v } as FieldPatch;
  }
  applyPatch(d, target.kind, target.row.id, patch);
}

/**
 * Settles an open conflict. Who may write the row may settle it; its author may always withdraw.
 * Where the row has changed again meanwhile, the conflict stays open and shows the newer value.
 */
export function resolveConflict(d: Draft, op: Resolve): void {
  const conflict = reach(d, 'conflict', op.id);
  if (op.take === 'theirs' && isForgotten(d, conflict)) {
    if (
      !d.author.grants.some((g) => WRITERS.includes(g.role) && conflict.scopes.includes(g.scope))
    ) {
      const details = { kind: 'conflict', row: op.id };
      throw new Problem('forbidden', 'Your role does not settle conflicts.', details);
    }
    if (conflict.row.status === 'open') settle(d, conflict, op.take);
    return;
  }
  const target = about(d, conflict);
  mayResolve(d, conflict, target, op.take);
  if (conflict.row.status !== 'open') {
    settledAlready(d, conflict, target, op);
    return;
  }
  const whole = typeof conflict.row.field !== 'string';
  if (whole && op.take === 'other') {
    const details = { kind: 'conflict', row: op.id, read: op.take, allowed: ['mine', 'theirs'] };
    throw new Problem('invalid', 'A whole record is at stake: take mine or theirs.', details);
  }
  if (op.take !== 'theirs') {
    if (unseen(conflict, op)) {
      const field = whole ? null : String(conflict.row.field);
      d.conflicts.set(op.id, { id: op.id, kind: target.kind, row: target.row.id, field });
      return;
    }
    if (whole) chooseWhole(d, conflict, target);
    else {
      const value = op.take === 'mine' ? conflict.row.mine : op.v;
      if (!chooseValue(d, conflict, target, value)) return;
    }
  }
  settle(d, conflict, op.take);
}

/**
 * Whether the conflict shows another value by now than its resolver saw beside his own (`theirs`,
 * which releases before it do not send): he would replace what he has never seen.
 */
function unseen(conflict: WorldRow, op: Resolve): boolean {
  return 'theirs' in op && !same(conflict.row.theirs, op.theirs);
}

function settle(d: Draft, conflict: WorldRow, take: Resolve['take']): void {
  const by = { resolvedBy: d.author.name, resolvedById: d.author.userId };
  const handled = { ...by, resolvedAt: d.ctx.now };
  const row = { ...conflict.row, ...handled, status: OUTCOME[take] };
  lay(d, conflict, { row });
}

/** The row was deleted so long ago that its tombstone is gone too: nothing is left to decide. */
function isForgotten(d: Draft, conflict: WorldRow): boolean {
  const kind = String(conflict.row.kind);
  return isKind(kind) && d.layer.get(kind, String(conflict.row.row)) === undefined;
}

/**
 * Staff apply a refused mutation under their own name (`mine`), with what its author did to the
 * record since, or discard it (`theirs`). `run` executes stored ops within this mutation.
 */
export function resolveRefusal(d: Draft, op: Resolve, run: (ops: unknown) => void): void {
  const refusal = reach(d, 'refusal', op.id);
  const { row } = refusal;
  const details = { kind: 'refusal', row: op.id };
  forStaff(d, refusal);
  if (op.take === 'other') {
    const allowed = ['mine', 'theirs'];
    throw new Problem('invalid', 'Apply (mine) or discard (theirs).', { ...details, allowed });
  }
  if (row.status !== 'open') return;
  handle(d, refusal, op.take, run, op.take === 'theirs' ? noteIn(op.v) : null);
  if (op.take === 'theirs') return;
  for (const later of waitingFor(d, refusal)) handle(d, later, 'mine', run, null);
}

/** Throws for everybody but the staff of the federation that a refusal lies with. */
export function forStaff(d: Draft, { row, scopes }: WorldRow): void {
  const staff = d.author.grants.some(
    (g) => (g.role === 'staff' || g.role === 'admin') && scopes.includes(g.scope),
  );
  const details = { kind: 'refusal', row: row.id };
  if (!staff) throw new Problem('forbidden', 'Only staff settle refused changes.', details);
}

const NOTE_MAX = 200;
const noteIn = (v: unknown): string | null =>
  typeof v === 'string' && v.trim() !== '' ? v.trim().slice(0, NOTE_MAX) : null;

function handle(
  d: Draft,
  refusal: WorldRow,
  take: 'mine' | 'theirs',
  run: (ops: unknown) => void,
  note: string | null,
): void {
  // It may have waited for years: the first release wrote no version.
  if (take === 'mine') run(upgradeOps(refusal.row.ops, Number(refusal.row.schema ?? 1)));
  const status = take === 'mine' ? 'applied' : 'discarded';
  const by = { handledBy: d.author.name, handledById: d.author.userId };
  const handled = { status, ...by, handledAt: d.ctx.now, ...(note ? { handledNote: note } : {}) };
  lay(d, refusal, { row: { ...refusal.row, ...handled } });
}

/** What the author did later to the record whose creation was refused: it is applied with it. */
function waitingFor(d: Draft, { row }: WorldRow): readonly WorldRow[] {
  return d.layer
    .by('refusal', 'row', String(row.row))
    .filter(({ row: r }) => r.status === 'open' && r.code === 'parent' && r.client === row.client)
    .filter(({ row: r }) => Number(r.n) > Number(row.n))
    .sort((x, y) => Number(x.row.n) - Number(y.row.n));
}
