import { data } from '#client/data/data.ts';
import type { Saved } from '#client/data/data-port.ts';
import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import { newId } from '#domain/kernel/id.ts';
import type { Visit } from '#domain/visit/visit.entity.ts';

/** Saves a visit, new or changed. `words` name it for undo and history. */
export function saveVisit(
  before: Visit | null,
  values: Values,
  words: { target: string; date: string; form: string },
): Promise<Saved | null> {
  if (before) return act([patchOp('visit', before, values)], 'coverage:act.visitChanged', {});
  return act([createOp('visit', newId(sources), values)], 'coverage:act.visited', words);
}

/** Deletes a visit that was entered by mistake; what was seen of it is read whole first. */
export async function deleteVisit(id: string): Promise<Saved | null> {
  const found = await data.get('visit', id);
  return act([found && deleteOp('visit', found.row)], 'coverage:act.visitDeleted', {});
}

/** Says that entries describe the visit of another entry: it counts once. */
export const markSame = (keep: Visit, again: readonly Visit[]): Promise<Saved | null> =>
  act(
    again.map((visit) => patchOp('visit', visit, { sameAs: keep.id })),
    'coverage:act.same',
    {},
  );

/** Says that an entry is a visit of its own after all. */
export const markOwn = (visit: Visit): Promise<Saved | null> =>
  act([patchOp('visit', visit, { sameAs: null })], 'coverage:act.notSame', {});
