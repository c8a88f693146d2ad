import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LocalRecord } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import { subtreeOf } from '#domain/federation/federation.rules.ts';
import { type GivenRole, type Grant, ROLES, scopeOf, withOwn } from '#domain/kernel/access.ts';
import type { Kind } from '#domain/registry.ts';
import { mayCreate, permissions } from '#domain/sync/access.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import { useSession } from './use-session.ts';

export interface Rights {
  readonly patch: boolean;
  readonly delete: boolean;
  /** Whether this field may be given another value. */
  field(name: string): boolean;
  /** Whether these fields may be given these values together. */
  values(values: Readonly<Record<string, unknown>>): boolean;
}
type Held = Pick<LocalRecord, 'kind' | 'row' | 'scopes'>;
type Node = { readonly id: string; readonly parentId: string | null };

const PREFIX = 'federation:';
const isRole = (role: string): role is GivenRole => ROLES.some((known) => known === role);

/** Grants as they decide: one over a subtree has an entry for every federation below. */
export function spreadGrants(
  grants: SessionAnswer['grants'],
  federations: readonly Node[],
): readonly Grant[] {
  return grants.flatMap(({ scope, role, subtree }) => {
    if (!isRole(role)) return [];
    const own = { scope, role };
    if (!subtree || !scope.startsWith(PREFIX)) return [own];
    const below = subtreeOf(federations, scope.slice(PREFIX.length));
    return [own, ...below.map(({ id }) => ({ scope: scopeOf('federation', id), role }))];
  });
}

/**
 * What the signed-in person may do, by the rules that the server applies; buttons that would be
 * refused are not shown. A record that has no scopes yet was made here: the server will judge it.
 */
export function useRights() {
  const { session } = useSession();
  const given = session?.grants ?? NONE;
  const wide = given.some((grant) => grant.subtree);
  const { data } = useQuery({
    ...listQuery({ kind: 'federation', offset: 0, limit: 5000 }),
    enabled: wide,
  });
  return useMemo(() => {
    const nodes = (data?.rows ?? []).map(({ id, row }) => ({
      id,
      parentId: typeof row.parentId === 'string' ? row.parentId : null,
    }));
    const grants = withOwn(spreadGrants(given, nodes), session?.user.id ?? '');
    return {
      of: ({ kind, row, scopes }: Held): Rights =>
        permissions(kind, grants, scopes.length > 0 ? scopes : grants.map((g) => g.scope), row),
      mayCreate: (kind: Kind): boolean => mayCreate(kind, grants),
    };
  }, [given, data, session?.user.id]);
}

const NONE: SessionAnswer['grants'] = [];
