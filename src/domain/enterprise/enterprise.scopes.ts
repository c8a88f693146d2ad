import { aboutTarget } from '#domain/liaison/about-target.ts';
import { leadersOf, ofFederation, underBody } from '#domain/sync/body-scopes.ts';
import { current, type Name, naming, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** Its federation, every body it is now a member of, the leaders who are now assigned to it. */
export const enterpriseScopes: ScopeRule = {
  fields: ['federationId'],
  scopes: (row, world, today) => [
    ...ofFederation(row),
    ...world
      .by('membership', 'memberId', row.id)
      .filter((m) => current(m.row, 'leftOn', today))
      .flatMap((m) => underBody(m.row, world)),
    ...leadersOf(row.id, world, today),
  ],
  touches: (row, world) => [
    ...naming(world, 'membership', 'memberId', row.id),
    ...aboutTarget(row.id, world),
    ...world.by('liaison', 'targetId', row.id).flatMap((l): readonly Name[] => [
      ['liaison', l.row.id],
      ['leader', String(l.row.leaderId)],
    ]),
  ],
};
