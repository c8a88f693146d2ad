import type { View } from './entity.ts';

/** What a person does in a scope. A grant of a federation may cover the federations below it. */
export const ROLES = ['admin', 'staff', 'secretary', 'officer', 'expert', 'viewer'] as const;
export type GivenRole = (typeof ROLES)[number];
/** `author` is never given: an expert has it over what he alone has written. */
export type Role = GivenRole | 'author';
export const DECIDING_ROLES: readonly Role[] = [...ROLES, 'author'];

/** `federation:<id>`, `chamber:<id>`, `leader:<id>` or `user:<id>`: the unit of seeing. */
export type Scope = string;
export type ScopeKind = 'federation' | 'chamber' | 'leader' | 'user';

export const scopeOf = (kind: ScopeKind, id: string): Scope => `${kind}:${id}`;

/** A grant as it decides: every federation below a subtree grant has its own entry. */
export interface Grant {
  readonly scope: Scope;
  readonly role: Role;
}

const VIEW_OF_ROLE: Readonly<Record<Role, View>> = {
  admin: 'full',
  staff: 'full',
  secretary: 'contact',
  officer: 'contact',
  expert: 'basic',
  viewer: 'basic',
  author: 'full',
};

/** The view that a role has of its scope. */
export const viewOf = (role: Role): View => VIEW_OF_ROLE[role];

/** The grants of a person with what follows from them: an expert's own sheets are his to see. */
export function withOwn(grants: readonly Grant[], userId: string): readonly Grant[] {
  if (!grants.some((g) => g.role === 'expert')) return grants;
  return [...grants, { scope: scopeOf('user', userId), role: 'author' }];
}
