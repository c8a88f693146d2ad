import { idIn } from '#domain/sync/scope-rule.ts';
import type { World, WorldRow } from '#domain/sync/world.ts';

/** Ids of the objections to a dossier or an award that nobody has settled in writing yet. */
export const openObjections = (about: string, world: World): readonly string[] =>
  world
    .by('objection', 'aboutId', about)
    .filter(({ row }) => idIn(row, 'settledOn') === null)
    .map(({ row }) => row.id);

/**
 * The round that put a dossier on public notice; undefined where it is not on one. Whoever reads the
 * round reads its name there, and may object to it without seeing the dossier.
 */
export function noticeOf(dossier: WorldRow, world: World): WorldRow | undefined {
  const id = dossier.kind === 'dossier' ? idIn(dossier.row, 'roundId') : null;
  const round = id === null ? undefined : world.get('round', id);
  const listed = Object(round?.row.publicised ?? {}) as Readonly<Record<string, unknown>>;
  return round && !round.deleted && Object.hasOwn(listed, dossier.row.id) ? round : undefined;
}
