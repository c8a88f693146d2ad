import { useQuery } from '@tanstack/react-query';
import { byQuery, recordQuery } from '#client/data/queries.ts';
import { useSession } from '../use-session.ts';

export interface Home {
  /** The federation in whose register new records are put; null until it is known. */
  readonly federationId: string | null;
  /** The chamber that a secretary works for: new enterprises join it. */
  readonly chamberId: string | null;
  readonly ready: boolean;
}

/** Where the signed-in person's new records belong. */
export function useHome(): Home {
  const { session } = useSession();
  const held = (prefix: string, roles: readonly string[]) =>
    session?.grants
      .find((grant) => grant.scope.startsWith(prefix) && roles.includes(grant.role))
      ?.scope.slice(prefix.length) ?? null;
  const federationId = held('federation:', ['admin', 'staff']);
  const chamberId = federationId === null ? held('chamber:', ['secretary']) : null;
  const chamber = useQuery({
    ...recordQuery('chamber', chamberId ?? ''),
    enabled: chamberId !== null,
  });
  const guiding = chamber.data?.row.federationId;
  return {
    federationId: federationId ?? (typeof guiding === 'string' ? guiding : null),
    chamberId,
    ready: chamberId === null || !chamber.isPending,
  };
}

/** The federation of a region that is on this device, or null: its register is the right one. */
export function useFederationOf(region: unknown): string | null {
  const code = typeof region === 'string' ? region : '';
  const { data: found } = useQuery({
    ...byQuery('federation', 'region', code),
    enabled: code !== '',
  });
  const current = found?.find(({ row }) => (row.to ?? null) === null);
  return current?.id ?? null;
}
