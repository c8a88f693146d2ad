import type { Grant, Role, Scope } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { World } from './world.ts';

export type Verb = 'create' | 'patch' | 'delete';

/** What is known where a right is asked for; a screen has no world and is answered without it. */
export interface Asked {
  /** The row before a patch or deletion, after a creation. */
  readonly row: Row;
  readonly scopes: readonly Scope[];
  readonly world?: World | undefined;
  /** All that the person holds, for a right that needs two of his grants. */
  readonly grants?: readonly Grant[] | undefined;
  /** The new value of each field that is set. */
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

/** What one role may do with a kind. */
export interface RoleRight {
  readonly verbs: readonly Verb[];
  /** The scopes whose holders have the right; without it, any scope in which the row lies. */
  readonly home?: (asked: Asked) => readonly Scope[];
  /** Fields the role may write; without it, all that its view shows. */
  readonly only?: readonly string[];
  /** Fields the role never writes. */
  readonly never?: readonly string[];
  /** Fields the role fills in although its view hides them afterwards. */
  readonly blind?: readonly string[];
  /** Further conditions on the row as it stands; `held` are the scopes held in this role. */
  readonly when?: (asked: Asked, verb: Verb, held: readonly Scope[]) => boolean;
  /** Values that a field may be given, where the role may not give all. */
  readonly values?: Readonly<Record<string, readonly unknown[]>>;
}

/** Who may write a kind; a role that is not named may not. */
export type Access = Readonly<Partial<Record<Role, RoleRight>>>;

export const ALL_VERBS: readonly Verb[] = ['create', 'patch', 'delete'];

const ofKind = (prefix: string) => (asked: Asked) =>
  asked.scopes.filter((s) => s.startsWith(prefix));

/** Federations in which the row lies: the default home of staff. */
export const inFederations = ofKind('federation:');
/** Chambers in which the row lies. */
export const inChambers = ofKind('chamber:');

/** Staff and administrators write alike; what else a role may do is said beside it. */
export function staffWrites(right: Partial<RoleRight> = {}, others: Access = {}): Access {
  const staff: RoleRight = { verbs: ALL_VERBS, home: inFederations, ...right };
  return { admin: staff, staff, ...others };
}

/** The scope of the body that the row names, for rights that only the body itself has. */
export function ofBody(asked: Asked): readonly Scope[] {
  return [`${String(asked.row.bodyKind)}:${String(asked.row.bodyId)}`];
}

/** The federation that the row names, as the only home. */
export function ofOwnFederation(asked: Asked): readonly Scope[] {
  return [`federation:${String(asked.row.federationId)}`];
}
