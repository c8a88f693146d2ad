import { scopeOf } from '#domain/kernel/access.ts';
import { holderOf } from '#domain/round/round.holder.ts';
import { idIn, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** The federations in which the dossier or the award lies, and the chamber that objects; never its subject. */
export const objectionScopes: ScopeRule = {
  fields: ['aboutKind', 'aboutId', 'fromId'],
  scopes: (row, world) => {
    const [id, from] = [idIn(row, 'aboutId'), idIn(row, 'fromId')];
    const about = id && world.get(row.aboutKind === 'award' ? 'award' : 'dossier', id);
    if (!about) return [];
    const subject = `${String(about.row.subjectKind)}:${String(about.row.subjectId)}`;
    const lies = about.scopes.filter((s) => s.startsWith('federation:') && s !== subject);
    const raiser = from === null || from === about.row.subjectId ? [] : [scopeOf('chamber', from)];
    return [...lies, ...holderOf(about.row, world), ...raiser];
  },
};
