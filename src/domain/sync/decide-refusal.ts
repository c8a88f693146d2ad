import { upward } from '#domain/federation/federation.tree.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Problem, ProblemCode } from '#domain/kernel/problem.ts';
import { isKind } from '#domain/registry.ts';
import type { Author, DecideContext } from './draft.ts';
import { settles } from './op-rules.ts';
import { PROTOCOL_VERSION } from './protocol.ts';
import { idIn } from './scope-rule.ts';
import { scopesOf } from './scopes.ts';
import type { World, Write } from './world.ts';

/** What staff can mend: not a typing error, but a question of who may do what where. */
const FOR_STAFF: readonly ProblemCode[] = ['scope', 'exists', 'parent', 'forbidden', 'reference'];

/** The federation a grant belongs to: itself, or the one that guides the chamber or has the leader. */
function federationOf(scope: string, world: World): string | null {
  const [kind = '', id = ''] = scope.split(':');
  if (kind === 'federation') return id;
  if (kind !== 'chamber' && kind !== 'leader') return null;
  const found = world.get(kind, id);
  return found ? idIn(found.row, 'federationId') : null;
}

/** The lowest federation whose staff reach both the author's side and the row that was met. */
function keeper(world: World, author: Author, problem: Problem): string | null {
  const sides = author.grants.map((g) => federationOf(g.scope, world)).filter((id) => id !== null);
  const highest = sides.find((id) => !sides.some((o) => o !== id && upward(id, world).includes(o)));
  const { kind = '', row = '' } = problem.details;
  const met = isKind(kind) ? world.get(kind, row) : undefined;
  const theirs = met && (idIn(met.row, 'federationId') ?? firstFederation(met.scopes));
  if (!theirs) return highest ?? null;
  if (problem.code === 'scope') return theirs;
  const above = upward(theirs, world);
  return upward(highest ?? null, world).find((id) => above.includes(id)) ?? theirs;
}

function firstFederation(scopes: readonly string[]): string | null {
  return scopes.find((s) => s.startsWith('federation:'))?.slice('federation:'.length) ?? null;
}

interface Refused {
  readonly n: number;
  readonly at: string | null;
  readonly ops: readonly unknown[];
}

/** The record that a refused mutation is about: the first that it creates, else the one refused. */
function subject(refused: Refused, problem: Problem): { kind: string; row: string } {
  for (const op of refused.ops) {
    if (typeof op !== 'object' || op === null) continue;
    const { op: verb, kind, id } = { op: '', kind: '', id: '', ...op };
    if (verb === 'create') return { kind, row: id };
  }
  return { kind: problem.details.kind ?? '', row: problem.details.row ?? '' };
}

/** The chambers of the author: there he hears what became of it. */
function spokenFor({ grants }: Author): { authorChambers?: readonly string[] } {
  const chambers = grants
    .filter(({ scope }) => scope.startsWith('chamber:'))
    .map(({ scope }) => scope.slice('chamber:'.length));
  return chambers.length > 0 ? { authorChambers: [...new Set(chambers)].sort().slice(0, 60) } : {};
}

/** The row by which staff hear of a refused mutation; none where they could not mend it. */
export function refusalOf(
  world: World,
  author: Author,
  ctx: DecideContext,
  refused: Refused,
  problem: Problem,
): Write | null {
  if (!FOR_STAFF.includes(problem.code) || refused.ops.every(settles)) return null;
  const federationId = keeper(world, author, problem);
  const { kind, row } = subject(refused, problem);
  if (federationId === null || row === '') return null;
  const known = world.by('refusal', 'row', row).map((r) => r.row);
  if (known.some((r) => r.client === author.client && r.n === refused.n)) return null;
  const id = ctx.newId();
  const next: Row = {
    id,
    code: problem.code,
    kind,
    row,
    author: author.userId,
    authorName: author.name,
    client: author.client,
    ...refused,
    schema: PROTOCOL_VERSION,
    receivedAt: ctx.now,
    federationId,
    ...spokenFor(author),
    status: 'open',
  };
  return {
    kind: 'refusal',
    id,
    row: next,
    deleted: false,
    scopes: scopesOf('refusal', next, world, ctx.today),
    change: {},
  };
}
