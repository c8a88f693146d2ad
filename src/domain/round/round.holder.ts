import type { Scope } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { ofFederation } from '#domain/sync/body-scopes.ts';
import { idIn } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';

/** The scope of the federation that holds the round of a dossier (or of any row with `roundId`). */
export function holderOf(row: Row | undefined, world: World): readonly Scope[] {
  const round = row && idIn(row, 'roundId');
  return round ? ofFederation(world.get('round', round)?.row) : [];
}
