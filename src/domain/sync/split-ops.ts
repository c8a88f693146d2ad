import type { Op } from './op.ts';
import { LIMITS } from './protocol.ts';

/** Text of one mutation at most, so that several travel in one push. */
const MUTATION_CHARS = 120_000;
/** A record that more operations name than this (a new chamber) goes ahead of them instead. */
const HUB = 20;

/** Ids that an operation names in the values it carries. */
function named(op: Op): readonly string[] {
  const values: unknown[] = [];
  if (op.op === 'create') values.push(...Object.values(op.v));
  if (op.op === 'delete') values.push(...Object.values(op.b ?? {}));
  if (op.op === 'patch') {
    for (const f of Object.values(op.f)) if ('v' in f) values.push(f.b, f.v);
  }
  return values.filter((v): v is string => typeof v === 'string');
}

/** Operations that belong together: on one record, or naming a record that another is about. */
function groups(ops: readonly Op[]): readonly (readonly Op[])[] {
  const parent = ops.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    parent[i] = at;
    return at;
  };
  const join = (a: number, b: number) => {
    const [x, y] = [root(a), root(b)].sort((one, other) => one - other) as [number, number];
    parent[y] = x;
  };
  const about = new Map<string, number>();
  ops.forEach((op, i) => {
    const first = about.get(op.id);
    if (first === undefined) about.set(op.id, i);
    else join(first, i);
  });
  const users = new Map<string, number[]>();
  ops.forEach((op, i) => {
    for (const id of named(op)) if (about.has(id)) collect(users, id, i);
  });
  for (const [id, namers] of users) {
    const target = about.get(id);
    if (target !== undefined && namers.length <= HUB) for (const i of namers) join(target, i);
  }
  const out = new Map<number, Op[]>();
  ops.forEach((op, i) => {
    collect(out, root(i), op);
  });
  return [...out.values()];
}

function collect<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}

/**
 * Cuts the operations of one act into runs that each fit a mutation. What belongs together stays
 * together, for a mutation is atomic and a new enterprise is only the chamber's with its membership.
 */
export function splitOps(ops: readonly Op[]): readonly Op[][] {
  const out: Op[][] = [];
  let run: Op[] = [];
  let size = 0;
  const cut = () => {
    if (run.length > 0) out.push(run);
    run = [];
    size = 0;
  };
  for (const group of groups(ops)) {
    const chars = group.map((op) => JSON.stringify(op).length);
    const total = chars.reduce((sum, n) => sum + n, 0);
    if (run.length + group.length > LIMITS.ops || size + total > MUTATION_CHARS) cut();
    group.forEach((op, i) => {
      const more = chars[i] ?? 0;
      if (run.length === LIMITS.ops || (run.length > 0 && size + more > MUTATION_CHARS)) cut();
      run.push(op);
      size += more;
    });
  }
  cut();
  return out;
}
