import type { Grant } from '#domain/kernel/access.ts';
import type { Row, View } from '#domain/kernel/entity.ts';
import { Problem, type ProblemDetails } from '#domain/kernel/problem.ts';
import { isKind, type Kind } from '#domain/registry.ts';
import { canWrite, viewIn } from './access.ts';
import type { Verb } from './access-rule.ts';
import { Layer } from './layer.ts';
import type { PushResult } from './protocol.ts';
import type { World, WorldRow } from './world.ts';

/** Who sends a mutation, from which client, with grants as they decide today. */
export interface Author {
  readonly userId: string;
  readonly name: string;
  readonly client: string;
  readonly grants: readonly Grant[];
}

export interface DecideContext {
  readonly workspaceId: string;
  /** ISO date and time of the server. */
  readonly now: string;
  /** ISO day of the workspace. */
  readonly today: string;
  readonly newId: () => string;
  /** Whether the row's creation by this client was refused earlier, where the shell knows it. */
  readonly refused?: (kind: string, id: string) => boolean;
}

/** A mutation in the making: rows laid over the world, and what must still be checked at its end. */
export interface Draft {
  readonly before: World;
  readonly layer: Layer;
  readonly author: Author;
  readonly ctx: DecideContext;
  readonly n: number;
  /** Device time as claimed; shown, never decided upon. */
  readonly at: string | null;
  /** Rows that this mutation creates, as `kind:id`. */
  readonly created: Map<string, WorldRow>;
  /** References that it writes: the row that names, the field, the id named. */
  readonly refs: { readonly kind: Kind; readonly row: string; field: string; to: string }[];
  readonly conflicts: Map<string, NonNullable<PushResult['conflicts']>[number]>;
  merged: boolean;
}

export function newDraft(
  world: World,
  author: Author,
  ctx: DecideContext,
  n: number,
  at: string | null,
): Draft {
  const layer = new Layer(world);
  const lists = { created: new Map(), refs: [], conflicts: new Map() };
  return { before: world, layer, author, ctx, n, at, ...lists, merged: false };
}

export function knownKind(kind: string, row: string): Kind {
  if (isKind(kind)) return kind;
  const message = `There is no kind of record called “${kind}”.`;
  throw new Problem('unknown-kind', message, { kind, row, read: kind });
}

/** The answer for what is absent and for what lies out of reach: the same, so it tells nothing. */
function outOfReach(d: Draft, kind: Kind, id: string): Problem {
  const refusals = d.layer.by('refusal', 'row', id);
  const mine = refusals.some((r) => r.row.client === d.author.client && r.row.status === 'open');
  const details: ProblemDetails = { kind, row: id };
  if (mine || d.ctx.refused?.(kind, id)) {
    return new Problem('parent', 'The record this belongs to was not accepted yet.', details);
  }
  return new Problem('scope', `No such ${kind} lies within your scopes.`, details);
}

/** The view that the author has of a row; null where he has none. Own new rows are his in full. */
export function viewOfRow(d: Draft, found: WorldRow): View | null {
  if (d.created.has(`${found.kind}:${found.row.id}`)) return 'full';
  const stored = d.before.get(found.kind, found.row.id) ?? found;
  return viewIn(d.author.grants, stored.scopes);
}

/** The row that an op is about, as far as this mutation has come. Throws where it is out of reach. */
export function reach(d: Draft, kind: Kind, id: string): WorldRow {
  const found = d.layer.get(kind, id);
  if (!found || viewOfRow(d, found) === null) throw outOfReach(d, kind, id);
  return found;
}

/**
 * Throws where the author may not do this to a row. Rights follow from the row as it was before the
 * mutation; rows that the mutation creates are judged as a whole at its end.
 */
export function demand(
  d: Draft,
  verb: Verb,
  found: WorldRow,
  values?: Readonly<Record<string, unknown>>,
): void {
  const { kind } = found;
  if (d.created.has(`${kind}:${found.row.id}`)) return;
  const stored = d.before.get(kind, found.row.id) ?? found;
  judge(d, verb, stored, values);
}

/** Throws where the author may not do this to the row as given. */
export function judge(
  d: Draft,
  verb: Verb,
  found: WorldRow,
  values?: Readonly<Record<string, unknown>>,
): void {
  const { kind, row, scopes } = found;
  const { grants } = d.author;
  const verdict = canWrite({ kind, verb, row, scopes, values, grants, world: d.layer });
  if (verdict.ok) return;
  if (verdict.code === 'scope') throw outOfReach(d, kind, row.id);
  const { field, allowed } = verdict;
  const what = field ? `set ${kind}.${field}` : `${verb} this ${kind}`;
  const read = field === undefined ? undefined : values?.[field];
  const details = { kind, row: row.id, field, allowed, read };
  throw new Problem('forbidden', `Your role does not allow to ${what}.`, details);
}

/** Lays the next state of a row. */
export function lay(d: Draft, found: WorldRow, next: { row?: Row; deleted?: boolean }): void {
  d.layer.put({ ...found, ...next });
}
