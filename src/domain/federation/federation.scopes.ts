import { scopeOf } from '#domain/kernel/access.ts';
import { leadersOf } from '#domain/sync/body-scopes.ts';
import { idIn, type Name, naming, type ScopeRule } from '#domain/sync/scope-rule.ts';
import { downward, issuedAbove, leadersWithin, upward } from './federation.tree.ts';

/**
 * Itself, those above, those directly below, its chambers, the leaders of it or of any below,
 * and those who are assigned to it: names of the tree for everybody.
 */
export const federationScopes: ScopeRule = {
  fields: ['parentId'],
  scopes: (row, world, today) => [
    ...upward(row.id, world).map((id) => scopeOf('federation', id)),
    ...upward(idIn(row, 'parentId'), world).map((id) => scopeOf('federation', id)),
    ...world.by('federation', 'parentId', row.id).map((f) => scopeOf('federation', f.row.id)),
    ...world.by('chamber', 'federationId', row.id).map((c) => scopeOf('chamber', c.row.id)),
    ...leadersWithin(row.id, world),
    ...leadersOf(row.id, world, today),
  ],
  touches: (row, world) => {
    const parent = idIn(row, 'parentId');
    const below = downward(row.id, world).map((id): Name => ['federation', id]);
    const above = upward(parent, world).map((id): Name => ['federation', id]);
    return [...below, ...above, ...issuedAbove(parent, world), ...issuedAbove(row.id, world)];
  },
  carries: (row, world) => [
    ...naming(world, 'award', 'subjectId', row.id),
    ...naming(world, 'dossier', 'subjectId', row.id),
    ...naming(world, 'evidence', 'subjectId', row.id),
  ],
};
