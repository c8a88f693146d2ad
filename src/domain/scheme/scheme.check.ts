import { type RowCheck, refused } from '#domain/sync/row-check.ts';
import { idIn } from '#domain/sync/scope-rule.ts';
import { same } from '#domain/sync/value.ts';
import type { World, WorldRow } from '#domain/sync/world.ts';
import { SCORED_FIELDS } from './scheme.versions.ts';

/** Whether a version is closed: locked by hand, or used by a round that has begun or an award. */
function isLocked({ row }: WorldRow, world: World): boolean {
  if (idIn(row, 'lockedOn') !== null) return true;
  const begun = world.by('round', 'schemeId', row.id).some((r) => r.row.state !== 'preparing');
  return begun || world.by('award', 'schemeId', row.id).length > 0;
}

/** What decides points can't change in a version that was used: copy it and change the copy. */
export const schemeCheck: RowCheck = (after, before, world) => {
  if (!before || before.deleted || !isLocked(before, world)) return;
  const how = 'This version is locked; copy it and change the copy.';
  if (after.deleted) throw refused(after, 'lockedOn', how, { locked: null });
  for (const field of [...SCORED_FIELDS, 'lockedOn'])
    if (!same(before.row[field], after.row[field]) && !(field === 'lockedOn' && !before.row[field]))
      throw refused(after, field, how, { locked: before.row[field] ?? null });
};
