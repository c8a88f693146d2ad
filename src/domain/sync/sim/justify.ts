import { isKind, type Kind } from '#domain/registry.ts';
import type { BatchDecision } from '../batch-world.ts';
import type { Mutation, Op } from '../op.ts';
import { same, texts } from '../value.ts';
import type { WorldRow, Write } from '../world.ts';
import { broken } from './broken.ts';

/** Whether an op says that its author saw the value that a field had and meant the one it got. */
function saw(op: Op, write: Write, field: string): boolean {
  const change = write.change?.[field];
  // What a person settles he has seen beside his own: the act carries it along.
  if (op.op === 'resolve')
    return op.kind === 'refusal' || !('field' in op) || settled(op, write, field);
  if (op.id !== write.id) return false;
  if (op.op === 'create') return same(change?.before, null);
  if (op.op !== 'patch') return false;
  const patch = op.f[field];
  if (!patch) return false;
  if (!('b' in patch) || field === 'tags') return true;
  return same(patch.b, change?.before) && same(patch.v, change?.after);
}

/** A settlement of one field replaces the value that stood beside it on the screen. */
function settled(op: Extract<Op, { op: 'resolve' }>, write: Write, field: string): boolean {
  if (op.field !== field) return true;
  return same(op.theirs, write.change?.[field]?.before);
}

/** The first field that a mutation replaced although its author had not seen its value (S3). */
export function unjustified(ops: readonly Op[], writes: readonly Write[]): string | null {
  for (const write of writes) {
    if (write.kind === 'conflict' || write.kind === 'refusal') continue;
    for (const field of Object.keys(write.change ?? {})) {
      if (!ops.some((op) => saw(op, write, field))) return `${write.kind}.${field}`;
    }
  }
  return null;
}

/** Every value of a mutation that was not refused stands in its row or waits in a conflict (S3). */
export function checkKept(
  mutations: readonly Mutation[],
  { decisions }: BatchDecision,
  before: (kind: Kind, id: string) => WorldRow | undefined,
): void {
  const laid = new Map<string, Write>();
  for (const [i, { ops }] of mutations.entries()) {
    const { result, writes } = decisions[i] as BatchDecision['decisions'][number];
    for (const write of writes) laid.set(write.id, write);
    if (result.status === 'rejected') continue;
    const clashes = result.conflicts ?? [];
    for (const op of ops) {
      if (op.op !== 'patch' || !isKind(op.kind)) continue;
      const now = laid.get(op.id) ?? before(op.kind, op.id);
      for (const [field, patch] of Object.entries(op.f)) {
        const stands =
          'b' in patch
            ? same(now?.row[field], patch.v)
            : (patch.add ?? []).every((text) => texts(now?.row[field]).includes(text));
        const waits = clashes.some((c) => c.row === op.id && (c.field ?? field) === field);
        if (!stands && !waits && !later(ops, op, field))
          throw broken('S3', `${op.kind}.${field} of ${op.id} was dropped`);
      }
    }
  }
}

/** Whether the same act goes on to change the field. */
const later = (ops: readonly Op[], op: Op, field: string): boolean =>
  ops.slice(ops.indexOf(op) + 1).some((o) => o.id === op.id && (o.op !== 'patch' || field in o.f));
