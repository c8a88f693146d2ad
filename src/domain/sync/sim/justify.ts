import type { Op } from '../op.ts';
import { same } from '../value.ts';
import type { Write } from '../world.ts';

/** Whether an op says that its author saw the value that a field had and meant the one it got. */
function saw(op: Op, write: Write, field: string): boolean {
  // A settlement shows the value it replaces; decide checks that it still stands.
  if (op.op === 'resolve') return true;
  if (op.id !== write.id) return false;
  const change = write.change?.[field];
  if (op.op === 'create') return same(change?.before, null);
  if (op.op !== 'patch') return false;
  const patch = op.f[field];
  if (!patch) return false;
  if (!('b' in patch) || field === 'tags') return true;
  return same(patch.b, change?.before) && same(patch.v, change?.after);
}

/** The first field that a mutation replaced although nobody had seen its value; null where none. */
export function unjustified(ops: readonly Op[], writes: readonly Write[]): string | null {
  for (const write of writes) {
    if (write.kind === 'conflict' || write.kind === 'refusal') continue;
    for (const field of Object.keys(write.change ?? {})) {
      if (!ops.some((op) => saw(op, write, field))) return `${write.kind}.${field}`;
    }
  }
  return null;
}
