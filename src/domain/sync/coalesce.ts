import type { FieldPatch, Op } from './op.ts';
import { mergeSet, same, texts } from './value.ts';

type Create = Extract<Op, { op: 'create' }>;
type Patch = Extract<Op, { op: 'patch' }>;

/** Two changes of one field as one; null where they speak different languages (a value, a set). */
function joinField(first: FieldPatch, then: FieldPatch): FieldPatch | null {
  if ('b' in first) return 'b' in then ? { b: first.b, v: then.v } : null;
  if ('b' in then) return null;
  const [add, del] = [then.add ?? [], then.del ?? []];
  // What is added and removed in one change stays, so an addition outweighs a removal.
  const removed = texts(del).filter((text) => !texts(add).includes(text));
  return {
    add: [...mergeSet(first.add ?? [], add, removed)],
    del: [...mergeSet(first.del ?? [], removed, add)],
  };
}

function joinPatch(first: Patch, then: Patch): Patch | null {
  const f = { ...first.f };
  for (const [name, change] of Object.entries(then.f)) {
    const before = f[name];
    const joined = before ? joinField(before, change) : change;
    if (!joined) return null;
    f[name] = joined;
  }
  return { ...first, f };
}

function joinCreate(first: Create, then: Patch): Create {
  const v = { ...first.v };
  for (const [name, change] of Object.entries(then.f)) {
    v[name] = 'b' in change ? change.v : [...mergeSet(v[name], change.add, change.del)];
  }
  return { ...first, v };
}

/** One op in the place of two on the same row; `nothing` where they undo each other. */
function join(first: Op, then: Op): Op | 'nothing' | null {
  if (first.op === 'patch' && then.op === 'patch') return joinPatch(first, then);
  if (first.op === 'create' && then.op === 'patch') return joinCreate(first, then);
  if (first.op === 'delete' && then.op === 'restore') return 'nothing';
  return null;
}

/** A patch without the fields that it leaves as they were; null where nothing is left. */
function trimmed(op: Op): Op | null {
  if (op.op !== 'patch') return op;
  const f = Object.entries(op.f).filter(
    ([, change]) => !('b' in change && same(change.b, change.v)),
  );
  return f.length === 0 ? null : { ...op, f: Object.fromEntries(f) };
}

/** Without the rows that were both made and removed. */
function lasting(ops: readonly Op[]): readonly Op[] {
  const key = (op: Op) => `${op.kind}:${op.id}`;
  const first = new Map([...ops].reverse().map((op) => [key(op), op.op]));
  const last = new Map(ops.map((op) => [key(op), op.op]));
  return ops.filter((op) => !(first.get(key(op)) === 'create' && last.get(key(op)) === 'delete'));
}

/**
 * The ops of one act that was never sent, as few as say the same. Only ops on one and the same row
 * are joined, and a deletion of a row that was there before always stays.
 */
export function coalesce(ops: readonly Op[]): readonly Op[] {
  const out: (Op | null)[] = [];
  for (const op of ops) {
    const at = out.findLastIndex((o) => o?.kind === op.kind && o.id === op.id);
    const before = out[at];
    const joined = before ? join(before, op) : null;
    if (joined === null) out.push(op);
    else out[at] = joined === 'nothing' ? null : joined;
  }
  return lasting(out.filter((op) => op !== null)).flatMap((op) => trimmed(op) ?? []);
}
