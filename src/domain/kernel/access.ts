import type { View } from './entity.ts';

/** What a person does in a scope. A grant of a federation may cover the federations below it. */
export const ROLES = ['admin', 'staff', 'secretary', 'officer', 'expert', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** `federation:<id>`, `chamber:<id>` or `leader:<id>`: the unit of seeing. */
export type Scope = string;
export type ScopeKind = 'federation' | 'chamber' | 'leader';

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
};

/** The view that a role has of its scope. */
export const viewOf = (role: Role): View => VIEW_OF_ROLE[role];
