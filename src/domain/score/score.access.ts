import type { Row } from '#domain/kernel/entity.ts';
import { holderOf } from '#domain/round/round.holder.ts';
import { type Access, type Asked, inChambers, type Verb } from '#domain/sync/access-rule.ts';
import { idIn } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';

/** States of a dossier in which its subject may still change what it claims. */
const CLAIMING = ['draft', 'self-scored', 'returned'];

function dossierOf(row: Row, world: World | undefined): Row | undefined {
  const id = idIn(row, 'dossierId');
  return id === null ? undefined : world?.get('dossier', id)?.row;
}

/** A screen has no world: it is answered as if the dossier were open, and the server judges. */
function claiming({ row, world }: Asked): boolean {
  const dossier = dossierOf(row, world);
  return !dossier || CLAIMING.includes(String(dossier.state));
}

/** A federation's own sheet; of an expert's, staff only take back that it was handed in. */
function staffMay(asked: Asked, verb: Verb, held: readonly string[]): boolean {
  const { row, values = {} } = asked;
  if (row.kind === 'self') return claiming(asked);
  if (row.kind !== 'expert') return held.includes(`federation:${String(row.authorId)}`);
  return verb === 'patch' && Object.keys(values).every((f) => f === 'submittedAt' && !values[f]);
}

/** An expert of the federation that holds the round, while his own sheet is not handed in. */
function authorMay({ row, world, grants = [] }: Asked): boolean {
  if (row.kind !== 'expert') return false;
  const dossier = dossierOf(row, world);
  const experts = grants.filter((g) => g.role === 'expert').map((g) => g.scope);
  if (dossier && !holderOf(dossier, world as World).some((s) => experts.includes(s))) return false;
  return !dossier || !CLAIMING.includes(String(dossier.state));
}

const staff = {
  verbs: ['create', 'patch', 'delete'],
  home: ({ scopes }: Asked) => scopes.filter((s) => s.startsWith('federation:')),
  when: staffMay,
} as const;

/** Each keeps his own sheet: the subject, the federations, the expert; nobody writes another's. */
export const scoreAccess: Access = {
  admin: staff,
  staff,
  secretary: {
    verbs: ['create', 'patch'],
    home: inChambers,
    when: (asked) => asked.row.kind === 'self' && claiming(asked),
    never: ['findings', 'demo'],
  },
  author: {
    verbs: ['create', 'patch'],
    home: ({ row }) => [`user:${String(row.authorId)}`],
    when: (asked, verb) =>
      authorMay(asked) && (verb === 'create' || idIn(asked.row, 'submittedAt') === null),
    never: ['entries', 'demo'],
  },
};
