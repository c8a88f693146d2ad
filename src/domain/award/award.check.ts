import type { Row } from '#domain/kernel/entity.ts';
import { openObjections } from '#domain/objection/objection.rules.ts';
import { type RowCheck, refused } from '#domain/sync/row-check.ts';
import { idIn } from '#domain/sync/scope-rule.ts';
import { same, texts } from '#domain/sync/value.ts';
import type { World, WorldRow } from '#domain/sync/world.ts';

/** The dossier that an award names; for one entered without, those of its subject in its round. */
function dossiersOf(row: Row, world: World): readonly WorldRow[] {
  const named = idIn(row, 'dossierId');
  if (named !== null) return [world.get('dossier', named)].filter((found) => found !== undefined);
  const [round, subject] = [idIn(row, 'roundId'), idIn(row, 'subjectId')];
  if (round === null || subject === null) return [];
  return world.by('dossier', 'subjectId', subject).filter((d) => d.row.roundId === round);
}

/**
 * No award while a veto or an open objection holds its dossier, whether the award names it or was
 * entered late without it. The words under which it was won stay as they were.
 */
export const awardCheck: RowCheck = (after, before, world) => {
  if (after.deleted) return;
  for (const dossier of before ? [] : dossiersOf(after.row, world)) {
    const vetoed = texts(dossier.row.vetoed);
    if (vetoed.length > 0)
      throw refused(after, 'dossierId', 'A veto item stops this award.', { veto: vetoed });
    const objections = openObjections(dossier.row.id, world);
    if (objections.length > 0)
      throw refused(after, 'dossierId', 'An open objection holds this award.', { objections });
  }
  const wording = before?.row.wording ?? null;
  if (wording !== null && !same(wording, after.row.wording))
    throw refused(after, 'wording', 'An award keeps the words that it was won under.', {
      wording,
    });
};
