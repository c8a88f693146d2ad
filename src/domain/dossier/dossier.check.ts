import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { openObjections } from '#domain/objection/objection.rules.ts';
import { scheme as schemeEntity } from '#domain/scheme/scheme.entity.ts';
import { entriesFromPoints } from '#domain/scheme/sheet.rules.ts';
import { type Score, score as scoreEntity } from '#domain/score/score.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { type RowCheck, refused } from '#domain/sync/row-check.ts';
import { idIn } from '#domain/sync/scope-rule.ts';
import { texts } from '#domain/sync/value.ts';
import type { World } from '#domain/sync/world.ts';
import { gatesOfSheet, type SheetGate } from './dossier.rules.ts';

const live = (found: ReturnType<World['get']>) => (found && !found.deleted ? found.row : undefined);

function gatesOf(row: Row, world: World): readonly SheetGate[] {
  const round = idIn(row, 'roundId');
  const schemeId = idIn(live(world.get('round', round ?? '')) ?? { id: '' }, 'schemeId');
  const scheme = live(world.get('scheme', schemeId ?? ''));
  if (!scheme) return [];
  const sheet = live(world.get('score', scoreId(row.id, 'self', String(row.subjectId))));
  const claims: Score | null = sheet ? asRecord(scoreEntity, sheet) : null;
  if (claims) return gatesOfSheet(asRecord(schemeEntity, scheme), null, claims.entries ?? {});
  // Scores of the first release have no documents beside them and no conditions to confirm.
  const old = entriesFromPoints(row.selfScores as Record<string, number> | null);
  return gatesOfSheet({ dimensions: asRecord(schemeEntity, scheme).dimensions }, null, old).filter(
    (g) => g.gate !== 'evidence',
  );
}

/**
 * A dossier is handed in complete, and awarded only where no veto item was found to hold and no
 * objection is open: one that reached the server meanwhile holds an award made offline.
 */
export const dossierCheck: RowCheck = (after, before, world) => {
  const { row, deleted } = after;
  if (deleted || before?.row.state === row.state) return;
  if (row.state === 'submitted') {
    const gates = gatesOf(row, world);
    if (gates.length > 0)
      throw refused(after, 'state', 'This dossier can not be handed in yet.', { gates });
  }
  if (row.state !== 'awarded') return;
  const vetoed = texts(row.vetoed);
  if (vetoed.length > 0)
    throw refused(after, 'state', 'A veto item stops this award.', { veto: vetoed });
  const objections = openObjections(row.id, world);
  if (objections.length > 0)
    throw refused(after, 'state', 'An open objection holds this award.', { objections });
};
