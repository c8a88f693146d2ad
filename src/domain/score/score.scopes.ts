import { dossierScopes } from '#domain/dossier/dossier.scopes.ts';
import { scopeOf } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { holderOf } from '#domain/round/round.holder.ts';
import { idIn, type Name, type ScopeRule } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';
import { documentsNamed } from './claimed-documents.ts';

/** The documents of chambers that a federation's claim rests on: they lie with its raters too. */
function documentsOf(row: Row, world: World): readonly Name[] {
  const id = row.kind === 'self' ? idIn(row, 'dossierId') : null;
  const dossier = id === null ? undefined : world.get('dossier', id);
  if (dossier?.row.subjectKind !== 'federation') return [];
  return documentsNamed(row).map((id): Name => ['evidence', id]);
}

/**
 * A claim lies where its dossier lies, and so does an outcome once it is handed in. What a federation
 * or an expert finds lies with whoever found it, and reaches the holder of the round: a federation's
 * at once, an expert's when he hands it in.
 */
export const scoreScopes: ScopeRule = {
  fields: ['dossierId', 'kind', 'authorId', 'submittedAt', 'entries'],
  scopes: (row, world, today) => {
    const [dossier, author] = [idIn(row, 'dossierId'), idIn(row, 'authorId')];
    const found = dossier === null ? undefined : world.get('dossier', dossier);
    const submitted = idIn(row, 'submittedAt') !== null;
    const lies = () =>
      found?.deleted ? found.scopes : found ? dossierScopes.scopes(found.row, world, today) : [];
    const holder = holderOf(found?.row, world);
    if (row.kind === 'self') return lies();
    const own =
      author === null ? [] : [scopeOf(row.kind === 'expert' ? 'user' : 'federation', author)];
    if (row.kind === 'expert') return submitted ? [...own, ...holder] : own;
    return [...own, ...holder, ...(row.kind === 'final' && submitted ? lies() : [])];
  },
  carries: documentsOf,
};
