import { isSetField } from '#domain/kernel/field.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { entityOf, isKind } from '#domain/registry.ts';
import { type FieldPatch, type Op, op as opSchema } from '#domain/sync/op.ts';

type Json = Extract<Op, { op: 'create' }>['v'][string];

/**
 * Checks what a screen wants to save against the entity definitions and returns it as it is stored
 * (texts trimmed). Throws `unknown-kind`, `unknown-field` or `invalid`, each naming kind, row and
 * field, what was read and what is allowed.
 */
export function checkedOps(ops: readonly Op[]): readonly Op[] {
  return ops.map(checkedOp);
}

function checkedOp(op: Op): Op {
  const shape = opSchema.safeParse(op);
  const where = { kind: op.kind, row: op.id };
  if (!shape.success)
    throw new Problem('invalid', `Not an operation: ${shape.error.issues[0]?.message}`, where);
  if (!isKind(op.kind)) throw new Problem('unknown-kind', `No kind is called ${op.kind}`, where);
  if (op.op === 'create') {
    for (const [name, field] of Object.entries(entityOf(op.kind).fields))
      if (field.required && (op.v[name] ?? null) === null)
        throw new Problem('invalid', `${name} is required`, { ...where, field: name, read: null });
    const values = Object.entries(op.v).filter(([name]) => name !== 'id');
    return { ...op, v: Object.fromEntries(values.map(([n, v]) => [n, checkedValue(op, n, v)])) };
  }
  if (op.op !== 'patch') return op;
  const f = Object.entries(op.f).map(([name, change]): [string, FieldPatch] => {
    if ('v' in change) return [name, { b: change.b, v: checkedValue(op, name, change.v) }];
    const { add = [], del = [] } = change as { add?: string[]; del?: string[] };
    if (!isSetField(fieldOf(op, name)))
      throw new Problem('invalid', `${name} is not a set`, { ...where, field: name });
    return [name, { add: checkedValue(op, name, add) as string[], del }];
  });
  return { ...op, f: Object.fromEntries(f) };
}

function fieldOf(op: Op, name: string) {
  const fields = isKind(op.kind) ? entityOf(op.kind).fields : {};
  const field = fields[name];
  if (!field)
    throw new Problem('unknown-field', `${op.kind} has no field ${name}`, {
      kind: op.kind,
      row: op.id,
      field: name,
    });
  return field;
}

function checkedValue(op: Op, name: string, value: unknown): Json {
  const field = fieldOf(op, name);
  if ((value ?? null) === null && !field.required) return null;
  const read = field.schema().safeParse(value);
  if (read.success) return read.data as Json;
  throw new Problem('invalid', `${name}: ${read.error.issues[0]?.message ?? 'not allowed'}`, {
    kind: op.kind,
    row: op.id,
    field: name,
    read: value,
    allowed: field.options ?? field.max ?? field.kind,
  });
}
