import { scopeOf } from '#domain/kernel/access.ts';
import { holderOf } from '#domain/round/round.holder.ts';
import { underChamber } from '#domain/sync/body-scopes.ts';
import { idIn, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** The subject, the federation that guides it, and those in whose rounds it takes part. */
export const evidenceScopes: ScopeRule = {
  fields: ['subjectKind', 'subjectId'],
  scopes: (row, world) => {
    const subject = idIn(row, 'subjectId');
    if (subject === null) return [];
    const own =
      row.subjectKind === 'federation'
        ? [scopeOf('federation', subject)]
        : underChamber(subject, world);
    const dossiers = world.by('dossier', 'subjectId', subject);
    return [...own, ...dossiers.flatMap((d) => holderOf(d.row, world))];
  },
};
