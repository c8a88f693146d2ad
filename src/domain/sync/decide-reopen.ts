import type { Row } from '#domain/kernel/entity.ts';
import { applyDelete, applyRestore } from './decide-life.ts';
import { applyPatch } from './decide-patch.ts';
import { about, forStaff, mayResolve, valuesIn } from './decide-resolve.ts';
import { type Draft, lay, reach } from './draft.ts';
import type { FieldPatch } from './op.ts';
import { same } from './value.ts';
import type { WorldRow } from './world.ts';

/** A field goes back to the value that stood before; one that has moved on since stays as it is. */
function fieldBack(d: Draft, { row }: WorldRow, target: WorldRow, taken: unknown): unknown {
  const field = String(row.field);
  const cur = target.row[field] ?? null;
  const value = row.status === 'took-mine' ? row.mine : taken;
  if (row.status === 'kept-theirs' || target.deleted || !same(cur, value)) return cur;
  const theirs = row.theirs ?? null;
  const patch = { b: cur, v: theirs } as FieldPatch;
  applyPatch(d, target.kind, target.row.id, { [field]: patch });
  return theirs;
}

/** The whole record as before; false where it was changed since, so that nothing may be undone. */
function wholeBack(d: Draft, { row }: WorldRow, target: WorldRow): boolean {
  const { kind } = target;
  const { id } = target.row;
  if (row.status === 'kept-theirs') return true;
  if (row.reason === 'delete-changed') {
    applyRestore(d, kind, id);
    return true;
  }
  if (target.deleted) return true;
  const mine = Object.entries(valuesIn(row.mine));
  if (mine.some(([name, value]) => !same(target.row[name], value))) return false;
  const base = valuesIn(row.base);
  const back = mine.map(([name, v]) => [name, { b: v, v: base[name] ?? null }] as const);
  applyPatch(d, kind, id, Object.fromEntries(back) as Record<string, FieldPatch>);
  applyDelete(d, kind, id, undefined);
  return true;
}

/** A row without what its settling had noted. */
function unsettled(row: Row, names: readonly string[]): Row {
  const kept = Object.entries(row).filter(([name]) => !names.includes(name));
  return { ...Object.fromEntries(kept), id: row.id, status: 'open' };
}

/**
 * Takes back how a conflict was settled: it waits for a person again, and the record shows the value
 * that stood before. `taken` is the other value that somebody had typed. What was changed since stays.
 */
export function reopenConflict(d: Draft, id: string, taken: unknown): void {
  const conflict = reach(d, 'conflict', id);
  const { row } = conflict;
  if (row.status === 'open') return;
  const target = about(d, conflict);
  mayResolve(d, conflict, target, row.status === 'kept-theirs' ? 'theirs' : 'mine');
  const open = unsettled(row, ['resolvedBy', 'resolvedById', 'resolvedAt']);
  if (typeof row.field === 'string')
    lay(d, conflict, { row: { ...open, theirs: fieldBack(d, conflict, target, taken) } });
  else if (wholeBack(d, conflict, target)) lay(d, conflict, { row: open });
}

/** A discarded refusal waits for staff again; one that was carried out is past. */
export function reopenRefusal(d: Draft, id: string): void {
  const refusal = reach(d, 'refusal', id);
  forStaff(d, refusal);
  if (refusal.row.status !== 'discarded') return;
  const noted = ['handledBy', 'handledById', 'handledAt', 'handledNote'];
  lay(d, refusal, { row: unsettled(refusal.row, noted) });
}
