import { holderOf } from '#domain/round/round.holder.ts';
import { idIn, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** The federations in which the dossier or the award lies; never its subject. */
export const objectionScopes: ScopeRule = {
  fields: ['aboutKind', 'aboutId'],
  scopes: (row, world) => {
    const id = idIn(row, 'aboutId');
    const about = id && world.get(row.aboutKind === 'award' ? 'award' : 'dossier', id);
    if (!about) return [];
    const subject = `${String(about.row.subjectKind)}:${String(about.row.subjectId)}`;
    const lies = about.scopes.filter((s) => s.startsWith('federation:') && s !== subject);
    return [...lies, ...holderOf(about.row, world)];
  },
};
