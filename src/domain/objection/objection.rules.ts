import { idIn } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';

/** Ids of the objections to a dossier or an award that nobody has settled in writing yet. */
export const openObjections = (about: string, world: World): readonly string[] =>
  world
    .by('objection', 'aboutId', about)
    .filter(({ row }) => idIn(row, 'settledOn') === null)
    .map(({ row }) => row.id);
