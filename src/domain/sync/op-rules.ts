import type { Row } from '#domain/kernel/entity.ts';
import { entityOf, isKind } from '#domain/registry.ts';
import { mergeMap } from './merge-map.ts';
import type { Op } from './op.ts';
import { mergeSet, same } from './value.ts';

/** A row with one operation on it, as the screen shows it before the server has spoken. */
export function applyOp(row: Row | null, deleted: Row | null, op: Op): Row | null {
  switch (op.op) {
    case 'create':
      return row ? { ...row, ...filled(op.v) } : { ...op.v, id: op.id };
    case 'patch': {
      if (!row) return null;
      const out: Record<string, unknown> = { ...row };
      for (const [field, change] of Object.entries(op.f)) {
        if ('v' in change && isMap(op.kind, field))
          out[field] = mergeMap(change.b, change.v, row[field]).mine;
        else if ('v' in change) out[field] = change.v;
        else out[field] = applySet(row[field], change as { add?: string[]; del?: string[] });
      }
      return { ...out, id: row.id };
    }
    case 'delete':
      return null;
    case 'restore':
      if (row && isSettlement(op.kind)) return { ...row, status: 'open' };
      return row ?? deleted;
    case 'resolve':
      return row && { ...row, status: settledAs(op.kind, op.take) };
  }
}

/** Whether a field holds parts by key, each of which is merged by itself. */
export const isMap = (kind: string, field: string): boolean =>
  isKind(kind) && entityOf(kind).fields[field]?.kind === 'map';

/** Kinds whose rows are settled and opened again, never deleted. */
export const isSettlement = (kind: string): boolean => kind === 'conflict' || kind === 'refusal';

/** A settlement that was refused needs nobody: what it was about still waits. */
export const settles = (op: unknown): boolean => {
  if (typeof op !== 'object' || op === null) return false;
  const { op: verb, kind } = { op: '', kind: '', ...op };
  return verb === 'resolve' || (verb === 'restore' && isSettlement(kind));
};

/** Status that a row of its kind takes when a person settles it. */
function settledAs(kind: 'conflict' | 'refusal', take: 'mine' | 'theirs' | 'other'): string {
  if (kind === 'refusal') return take === 'theirs' ? 'discarded' : 'applied';
  return { mine: 'took-mine', theirs: 'kept-theirs', other: 'other' }[take];
}

/** An empty set is no value, as on the server. */
function applySet(
  value: unknown,
  { add, del }: { add?: readonly string[]; del?: readonly string[] },
): readonly string[] | null {
  const merged = mergeSet(value, add, del);
  return merged.length > 0 ? merged : null;
}

const filled = (v: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(v).filter(([, value]) => value !== null && value !== ''));

/** Fields that an operation changed, before and after. */
export function changedFields(
  before: Row | null,
  after: Row | null,
): Record<string, { before: unknown; after: unknown }> {
  const out: Record<string, { before: unknown; after: unknown }> = {};
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  for (const name of names) {
    if (name === 'id' || name === 'rev') continue;
    const [b, a] = [before?.[name] ?? null, after?.[name] ?? null];
    if (!same(a, b)) out[name] = { before: b, after: a };
  }
  return out;
}

/**
 * What takes one operation back, or null where the row was edited since and must be kept.
 * `before` is the row as it was, `now` as it is, `after` as the operation left it.
 */
export function inverse(op: Op, before: Row | null, after: Row | null, now: Row | null): Op | null {
  const { kind, id } = op;
  if (op.op === 'resolve') {
    // What staff carried out for somebody is taken back in the record itself.
    if (kind === 'refusal' && op.take !== 'theirs') return null;
    const standing = now?.status === settledAs(op.kind, op.take);
    return standing
      ? { op: 'restore', kind, id, ...(op.take === 'other' ? { v: op.v } : {}) }
      : null;
  }
  if (op.op === 'delete') return now ? null : { op: 'restore', kind, id };
  if (!now || !after) return null;
  if (op.op === 'create' && !before)
    return same(stripped(now), stripped(after))
      ? { op: 'delete', kind, id, b: stripped(now) as Record<string, never> }
      : null;
  if (op.op === 'restore')
    return same(stripped(now), stripped(after)) ? { op: 'delete', kind, id } : null;
  const f: Record<string, { b: never; v: never }> = {};
  for (const [name, change] of Object.entries(changedFields(before, after))) {
    if (!same(now[name], change.after)) return null;
    f[name] = { b: change.after as never, v: change.before as never };
  }
  return Object.keys(f).length === 0 ? null : { op: 'patch', kind, id, f };
}

/** A row's own fields in a fixed order, without what the server adds. */
export function stripped(row: Row): Record<string, unknown> {
  const names = Object.keys(row).filter((n) => n !== 'rev' && row[n] !== null);
  return Object.fromEntries(names.sort().map((n) => [n, row[n]]));
}
