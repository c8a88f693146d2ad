import type { Row } from '#domain/kernel/entity.ts';
import { isSetField } from '#domain/kernel/field.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import type { FieldPatch, Op } from '#domain/sync/op.ts';

type Json = Extract<FieldPatch, { v: unknown }>['v'];
/** Values as a form holds them: texts may be padded or empty, absent keys are untouched. */
export type Values = Readonly<Record<string, unknown>>;

/** A value as it is stored: texts trimmed, emptiness is null. */
export function cleaned(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value) && value.every((v) => typeof v !== 'object')) {
    const list = [...new Set(value.map((v) => String(v).trim()).filter((v) => v !== ''))];
    return list.length === 0 ? null : list;
  }
  if (typeof value === 'object' && Object.keys(value).length === 0) return null;
  // Forms hold only what a field's schema allows; the rest is refused by validation.
  return value as Json;
}

function keyed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keyed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, keyed(inner)]);
}

/** Equality of stored values; the order of keys does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(keyed(cleaned(a))) === JSON.stringify(keyed(cleaned(b)));
}

/** An op that makes a record of the values given; empty ones are left out. */
export function createOp(kind: Kind, id: string, values: Values): Op {
  const v: Record<string, Json> = {};
  for (const name of Object.keys(entityOf(kind).fields)) {
    const value = cleaned(values[name]);
    if (value !== null) v[name] = value;
  }
  return { op: 'create', kind, id, v };
}

/** An op with only the fields that differ, each with the value its author saw; null for none. */
export function patchOp(kind: Kind, before: Row, after: Values): Op | null {
  const f: Record<string, FieldPatch> = {};
  for (const [name, field] of Object.entries(entityOf(kind).fields)) {
    if (!Object.hasOwn(after, name) || sameValue(before[name], after[name])) continue;
    const [b, v] = [cleaned(before[name]), cleaned(after[name])];
    if (isSetField(field)) {
      const [old, next] = [(b ?? []) as string[], (v ?? []) as string[]];
      f[name] = {
        add: next.filter((text) => !old.includes(text)),
        del: old.filter((text) => !next.includes(text)),
      };
    } else f[name] = { b, v };
  }
  return Object.keys(f).length === 0 ? null : { op: 'patch', kind, id: before.id, f };
}

/** An op that removes a record and says what was seen of it. */
export function deleteOp(kind: Kind, row: Row): Op {
  const b: Record<string, Json> = {};
  for (const name of Object.keys(entityOf(kind).fields)) {
    const value = cleaned(row[name]);
    if (value !== null) b[name] = value;
  }
  return { op: 'delete', kind, id: row.id, b };
}
