import { officersOf, underBody } from '#domain/sync/body-scopes.ts';
import { current, type ScopeRule } from '#domain/sync/scope-rule.ts';

/**
 * Where the body that keeps the file lies, and every body in which the person holds a post now,
 * with the leaders who are assigned to it.
 */
export const personScopes: ScopeRule = {
  fields: ['bodyKind', 'bodyId'],
  scopes: (row, world, today) => [
    ...underBody(row, world),
    ...world
      .by('appointment', 'personId', row.id)
      .filter((a) => current(a.row, 'to', today))
      .flatMap((a) => officersOf(a.row, world, today)),
  ],
};
