import { type RowCheck, refused } from '#domain/sync/row-check.ts';
import { idIn } from '#domain/sync/scope-rule.ts';
import { same, texts } from '#domain/sync/value.ts';

/** No award for a dossier with a veto; the words under which it was won stay as they were. */
export const awardCheck: RowCheck = (after, before, world) => {
  if (after.deleted) return;
  const dossier = idIn(after.row, 'dossierId');
  const vetoed = texts(dossier === null ? [] : world.get('dossier', dossier)?.row.vetoed);
  if (!before && vetoed.length > 0)
    throw refused(after, 'dossierId', 'A veto item stops this award.', { veto: vetoed });
  const wording = before?.row.wording ?? null;
  if (wording !== null && !same(wording, after.row.wording))
    throw refused(after, 'wording', 'An award keeps the words that it was won under.', wording);
};
