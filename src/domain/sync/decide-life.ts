import { isVisible, type Row } from '#domain/kernel/entity.ts';
import { isSetField } from '#domain/kernel/field.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { keepClash } from './decide-conflict.ts';
import { applyPatch } from './decide-patch.ts';
import { type Draft, demand, judge, lay, reach, viewOfRow } from './draft.ts';
import { checkField, checkRequired } from './field-value.ts';
import type { FieldPatch } from './op.ts';
import { canonical, same, sameSet } from './value.ts';
import type { WorldRow } from './world.ts';

type Values = Readonly<Record<string, unknown>>;

const MADE_BY_SERVER: readonly Kind[] = ['conflict', 'refusal'];

function serverMade(kind: Kind, row: string): void {
  if (!MADE_BY_SERVER.includes(kind)) return;
  const message = `A ${kind} is made by the server and changed only by “resolve”.`;
  throw new Problem('forbidden', message, { kind, row });
}

const filled = (v: Values) =>
  Object.entries(v).filter(([name, value]) => name !== 'id' && canonical(value) !== null);

/** A creation that meets a row the author sees: a patch whose bases are all empty. */
function meet(d: Draft, found: WorldRow, v: Values): void {
  const { kind, row } = found;
  if (found.deleted) {
    judge(d, 'create', found);
    lay(d, found, { deleted: false });
  }
  const patch: Record<string, FieldPatch> = {};
  for (const [name, value] of filled(v)) patch[name] = { b: null, v: value } as FieldPatch;
  const more = Object.keys(row).some((f) => f !== 'id' && !(f in patch) && row[f] !== null);
  applyPatch(d, kind, row.id, patch, undefined, found.deleted ? 'deleted' : 'live');
  if (more) d.merged = true;
}

/** Creates a row. Rights and references are judged when the whole mutation stands. */
export function applyCreate(d: Draft, kind: Kind, id: string, v: Values): void {
  serverMade(kind, id);
  const found = d.layer.get(kind, id);
  if (found && viewOfRow(d, found) !== null) {
    meet(d, found, v);
    return;
  }
  if (found) {
    const message = `This ${kind} is on file already. Staff of the federation can link it.`;
    throw new Problem('exists', message, { kind, row: id });
  }
  const row: Record<string, unknown> & Row = { id };
  for (const [name, value] of filled(v)) {
    const ready = checkField(kind, id, name, value);
    if (ready === null) continue;
    row[name] = ready;
    if (entityOf(kind).fields[name]?.refersTo && typeof ready === 'string') {
      d.refs.push({ kind, row: id, field: name, to: ready });
    }
  }
  checkRequired(kind, row);
  const created: WorldRow = { kind, row, rev: 0, deleted: false, scopes: [] };
  d.created.set(`${kind}:${id}`, created);
  d.layer.put(created);
}

/** Fields the author sees whose value is no longer the one he saw. */
function changedSince(d: Draft, found: WorldRow, seen: Values): readonly string[] {
  const { kind, row } = found;
  const { fields } = entityOf(kind);
  const view = viewOfRow(d, found) ?? 'basic';
  const names = new Set([...Object.keys(row), ...Object.keys(seen)]);
  return [...names].filter((name) => {
    if (name === 'id' || name === 'rev' || !isVisible(fields[name], view)) return false;
    const equal = isSetField(fields[name]) ? sameSet : same;
    return !equal(row[name], seen[name]);
  });
}

/** Deletes a row that still is as its author saw it; otherwise it stays and a person decides. */
export function applyDelete(d: Draft, kind: Kind, id: string, seen: Values | undefined): void {
  serverMade(kind, id);
  const found = reach(d, kind, id);
  demand(d, 'delete', found);
  if (found.deleted) return;
  const changed = seen ? changedSince(d, found, seen) : [];
  if (changed.length === 0) {
    lay(d, found, { deleted: true });
    return;
  }
  const pick = (from: Values) => Object.fromEntries(changed.map((f) => [f, from[f] ?? null]));
  const [base, theirs] = [pick(seen ?? {}), pick(found.row)];
  keepClash(d, found, { field: null, reason: 'delete-changed', base, theirs, mine: null });
}

/** Takes a deletion back; whoever may delete a row may restore it. */
export function applyRestore(d: Draft, kind: Kind, id: string): void {
  serverMade(kind, id);
  const found = reach(d, kind, id);
  demand(d, 'delete', found);
  if (found.deleted) lay(d, found, { deleted: false });
}
