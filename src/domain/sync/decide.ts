import { z } from 'zod';
import { Problem } from '#domain/kernel/problem.ts';
import { noticeOf } from '#domain/objection/objection.rules.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { claimedAt } from './claimed-at.ts';
import { checkDocuments } from './decide-documents.ts';
import { applyCreate, applyDelete, applyRestore } from './decide-life.ts';
import { applyPatch } from './decide-patch.ts';
import { refusalOf } from './decide-refusal.ts';
import { reopenConflict, reopenRefusal } from './decide-reopen.ts';
import { resolveConflict, resolveRefusal } from './decide-resolve.ts';
import { checkUnique } from './decide-unique.ts';
import {
  type Author,
  type DecideContext,
  type Draft,
  judge,
  knownKind,
  newDraft,
  viewOfRow,
} from './draft.ts';
import { withFreshIds } from './fresh.ts';
import { type Mutation, mutation as mutationSchema, type Op, op as opSchema } from './op.ts';
import { LIMITS, type PushResult } from './protocol.ts';
import { settleScopes } from './rescope.ts';
import { checkRows } from './row-checks.ts';
import { same } from './value.ts';
import type { FieldChange, World, WorldRow, Write } from './world.ts';

export type { Author, DecideContext } from './draft.ts';
export type { World, Write } from './world.ts';

export interface Decision {
  readonly result: PushResult;
  /** New states of rows, each row once; rows that only moved between scopes among them. */
  readonly writes: readonly Write[];
}

const OPS = ['create', 'patch', 'delete', 'restore', 'resolve'];

// Made once: a schema that is made anew for each mutation costs more than deciding it.
const withOps = z.looseObject({ ops: z.array(z.unknown()) });
const withName = z.looseObject({ op: z.string() });
const storedOps = z.array(opSchema);

/** The mutation as it was meant, or the first reason why it can't be read. */
function read(input: unknown): Mutation {
  const parsed = mutationSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const loose = withOps.safeParse(input);
  const ops = loose.success ? loose.data.ops : [];
  if (ops.length > LIMITS.ops) {
    const message = `A mutation holds at most ${LIMITS.ops} ops; this one holds ${ops.length}.`;
    throw new Problem('too-large', message, { read: ops.length, allowed: LIMITS.ops });
  }
  for (const one of ops) {
    const named = withName.safeParse(one);
    if (!named.success || OPS.includes(named.data.op)) continue;
    const message = `There is no operation “${named.data.op}”.`;
    throw new Problem('unknown-op', message, { read: named.data.op, allowed: OPS });
  }
  const why = z.prettifyError(parsed.error).replace(/\s+/g, ' ').slice(0, 400);
  throw new Problem('malformed', `This mutation can't be read: ${why}`);
}

/** A record comes back; what was settled waits for a person again. */
function restore(d: Draft, kind: Kind, op: Extract<Op, { op: 'restore' }>): void {
  if (kind === 'conflict') reopenConflict(d, op.id, op.v);
  else if (kind === 'refusal') reopenRefusal(d, op.id);
  else applyRestore(d, kind, op.id);
}

function applyOp(d: Draft, op: Op): void {
  const kind = knownKind(op.kind, op.id);
  if (op.op === 'create') applyCreate(d, kind, op.id, op.v);
  else if (op.op === 'patch') applyPatch(d, kind, op.id, op.f, op.rev);
  else if (op.op === 'delete') applyDelete(d, kind, op.id, op.b);
  else if (op.op === 'restore') restore(d, kind, op);
  else if (op.kind === 'conflict') resolveConflict(d, op);
  else resolveRefusal(d, op, (ops) => applyStored(d, ops));
}

function applyStored(d: Draft, ops: unknown): void {
  const stored = storedOps.safeParse(ops);
  if (!stored.success) throw new Problem('malformed', 'The refused change can no longer be read.');
  for (const one of stored.data) {
    // Staff apply what its author did to records, never what he would have had others settle.
    if (one.op === 'resolve') {
      const details = { kind: one.kind, row: one.id };
      throw new Problem('forbidden', 'A refused settlement can only be discarded.', details);
    }
    applyOp(d, one);
  }
}

/** Whether its author knows the named row from a public notice: he may object to it, and no more. */
function published(d: Draft, kind: Kind, named: WorldRow): boolean {
  const notice = kind === 'objection' ? noticeOf(named, d.layer) : undefined;
  return notice !== undefined && viewOfRow(d, notice) !== null;
}

/** What a written row names must exist within the author's sight; absent and foreign answer alike. */
function checkReferences(d: Draft): void {
  for (const { kind, row, field, to } of d.refs) {
    const named = entityOf(kind).fields[field];
    const at = d.layer.get(kind, row);
    if (!at || at.deleted || !same(at.row[field], to)) continue;
    const sibling = named?.kindField ? at.row[named.kindField] : undefined;
    const kinds = (named?.refersTo ?? []).filter((k) => sibling === undefined || k === sibling);
    const seen = kinds.some((k) => {
      const found = d.layer.get(knownKind(k, row), to);
      return found && !found.deleted && (viewOfRow(d, found) !== null || published(d, kind, found));
    });
    if (seen) continue;
    const message = `${kind}.${field} names no record within your scopes.`;
    throw new Problem('reference', message, { kind, row, field, read: to, allowed: kinds });
  }
}

/** Rows that the mutation creates are judged where they came to lie. */
function checkCreations(d: Draft): void {
  for (const { kind, row } of d.created.values()) {
    const found = d.layer.get(kind, row.id);
    if (!found || found.deleted) continue;
    const { id: _, ...values } = found.row;
    judge(d, 'create', found, values);
  }
}

function changes(before: WorldRow | undefined, after: WorldRow): Write['change'] {
  if (before?.row === after.row && before.deleted === after.deleted) return undefined;
  const names = new Set([...Object.keys(before?.row ?? {}), ...Object.keys(after.row)]);
  names.delete('id');
  const out: Record<string, FieldChange> = {};
  for (const name of names) {
    const change = { before: before?.row[name] ?? null, after: after.row[name] ?? null };
    if (!same(change.before, change.after)) out[name] = change;
  }
  return out;
}

function writesOf(d: Draft): readonly Write[] {
  return d.layer.laid().flatMap((after): readonly Write[] => {
    const { kind, row, deleted, scopes } = after;
    const before = d.before.get(kind, row.id);
    if (!before && deleted) return [];
    const change = changes(before, after);
    if (!change && before && same(before.scopes, scopes)) return [];
    return [{ kind, id: row.id, row, deleted, scopes, ...(change ? { change } : {}) }];
  });
}

function run(d: Draft, ops: readonly Op[]): readonly Write[] {
  for (const op of ops) applyOp(d, op);
  checkReferences(d);
  checkDocuments(d);
  checkUnique(d);
  checkRows(d);
  settleScopes(d.before, d.layer, d.ctx.today);
  checkCreations(d);
  return writesOf(d);
}

function errorOf(problem: Problem): NonNullable<PushResult['error']> {
  const { kind, row, field, read: value, allowed } = problem.details;
  const details = { kind, row, field, read: value, allowed };
  const told = Object.entries(details).filter(([, v]) => v !== undefined);
  return { code: problem.code, message: problem.message, ...Object.fromEntries(told) };
}

const loosely = z.looseObject({ n: z.int(), id: z.string(), ops: z.array(z.unknown()) }).partial();

/**
 * What a mutation does to the rows: a pure function, the same on the server and in the simulation.
 * One op refused rejects the whole mutation; a field that can't be merged becomes a `conflict` row
 * and rejects nothing. A refusal that staff can mend comes back as a `refusal` row among the writes.
 * `merged` says that another client had changed the row since the `rev` a patch names, or that a
 * creation met a fuller row. Only bugs throw.
 */
export function decide(
  given: World,
  author: Author,
  mutation: unknown,
  sources: DecideContext,
): Decision {
  const { world, ctx } = withFreshIds(given, sources);
  const { n = 0, id = '', ops = [] } = loosely.safeParse(mutation).data ?? {};
  const at = claimedAt(mutation);
  try {
    const parsed = read(mutation);
    const d = newDraft(world, author, ctx, parsed.n, at);
    const writes = run(d, parsed.ops);
    const conflicts = [...d.conflicts.values()];
    if (conflicts.length > 0) return { result: { n, id, status: 'conflict', conflicts }, writes };
    return { result: { n, id, status: d.merged ? 'merged' : 'applied' }, writes };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const error = errorOf(problem);
    const refusal = refusalOf(world, author, ctx, { n, at, ops }, problem);
    const writes = refusal ? [refusal] : [];
    return { result: { n, id, status: 'rejected', error }, writes };
  }
}
