import { issuedAbove } from '#domain/federation/federation.tree.ts';
import { scopeOf } from '#domain/kernel/access.ts';
import { aboutTarget } from '#domain/liaison/about-target.ts';
import { leadersOf } from '#domain/sync/body-scopes.ts';
import { idIn, type Name, naming, type ScopeRule } from '#domain/sync/scope-rule.ts';
import type { World } from '#domain/sync/world.ts';

/** Rows that a row of the given kind names in a field. */
function named(
  rows: ReturnType<World['by']>,
  field: string,
  kind: (row: { readonly [f: string]: unknown }) => Name[0] | null,
): readonly Name[] {
  return rows.flatMap((r): readonly Name[] => {
    const [id, found] = [idIn(r.row, field), kind(r.row)];
    return id === null || found === null ? [] : [[found, id]];
  });
}

/** Itself, the federation that guides it, the leaders who are now assigned to it. */
export const chamberScopes: ScopeRule = {
  fields: ['federationId'],
  scopes: (row, world, today) => [
    scopeOf('chamber', row.id),
    ...(idIn(row, 'federationId') ? [scopeOf('federation', String(row.federationId))] : []),
    ...leadersOf(row.id, world, today),
  ],
  touches: (row, world) => {
    const federation = idIn(row, 'federationId');
    const members = world.by('membership', 'bodyId', row.id);
    const posts = world.by('appointment', 'bodyId', row.id);
    const liaisons = world.by('liaison', 'targetId', row.id);
    return [
      ...(federation === null ? [] : [['federation', federation] as const]),
      ...issuedAbove(federation, world),
      ...naming(world, 'term', 'bodyId', row.id),
      ...naming(world, 'meeting', 'bodyId', row.id),
      ...naming(world, 'person', 'bodyId', row.id),
      ...posts.map((r): Name => ['appointment', r.row.id]),
      ...named(posts, 'personId', () => 'person'),
      ...members.map((r): Name => ['membership', r.row.id]),
      ...named(members, 'memberId', (m) => (m.memberKind === 'enterprise' ? 'enterprise' : null)),
      ...naming(world, 'membership', 'memberId', row.id),
      ...liaisons.map((r): Name => ['liaison', r.row.id]),
      ...named(liaisons, 'leaderId', () => 'leader'),
      ...aboutTarget(row.id, world),
      ...naming(world, 'demand', 'chamberId', row.id),
    ];
  },
  carries: (row, world) => [
    ...naming(world, 'award', 'subjectId', row.id),
    ...naming(world, 'dossier', 'subjectId', row.id),
    ...naming(world, 'evidence', 'subjectId', row.id),
  ],
};
