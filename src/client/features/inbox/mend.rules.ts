import { type FieldPatch, fieldPatch, type Op } from '#domain/sync/op.ts';

/** Values by op number and field, as a person corrected them. */
export type MendedValues = Readonly<Record<number, Readonly<Record<string, unknown>>>>;

/** A field of a refused change: what was sent, and whether it is a plain value that can be edited. */
export interface SentField {
  readonly name: string;
  readonly value: unknown;
  readonly editable: boolean;
  /** What its author had seen, where he changed something. */
  readonly before?: unknown;
  /** Of a set: what was to come and to go. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

/** What an op wanted to write, field by field. */
export function sentFields(op: Op): readonly SentField[] {
  if (op.op === 'create')
    return Object.entries(op.v).map(([name, value]) => ({ name, value, editable: true }));
  if (op.op !== 'patch') return [];
  return Object.entries(op.f).map(([name, change]) =>
    'v' in change
      ? { name, value: change.v, editable: true, before: change.b }
      : { name, value: null, editable: false, ...movesOf(change) },
  );
}

const movesOf = ({ add = [], del = [] }: { add?: readonly string[]; del?: readonly string[] }) => ({
  added: add,
  removed: del,
});

/** Ops with the corrected values in place; everything else stays as it was sent. */
export function mendedOps(ops: readonly Op[], values: MendedValues): readonly Op[] {
  return ops.map((op, n) => {
    const mended = values[n];
    if (!mended) return op;
    if (op.op === 'create') {
      const all = { ...op.v, ...stored(mended) };
      return { ...op, v: Object.fromEntries(Object.entries(all).filter(([, v]) => v !== null)) };
    }
    if (op.op !== 'patch') return op;
    const f: Record<string, FieldPatch> = { ...op.f };
    for (const [name, v] of Object.entries(stored(mended))) {
      const sent = f[name];
      if (sent && 'v' in sent) f[name] = fieldPatch.parse({ b: sent.b, v });
    }
    return { ...op, f };
  });
}

type Json = Extract<FieldPatch, { v: unknown }>['v'];

/** Values as they are stored: trimmed, empty is null. */
function stored(values: Readonly<Record<string, unknown>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const tidy = typeof value === 'string' ? value.trim() : value;
      return [name, fieldPatch.options[0].shape.v.parse(tidy === '' ? null : (tidy ?? null))];
    }),
  );
}
