import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listQuery } from '#client/data/queries.ts';

const all = (kind: 'leader' | 'campaign') => listQuery({ kind, offset: 0, limit: 20_000 });

/** Names of the leaders and campaigns that demands may be filtered by. */
export function useFilterNames(): Readonly<Record<string, string>> {
  const leaders = useQuery(all('leader')).data;
  const campaigns = useQuery(all('campaign')).data;
  return useMemo(
    () =>
      Object.fromEntries(
        [...(leaders?.rows ?? []), ...(campaigns?.rows ?? [])].map(({ id, row }) => [
          id,
          String(row.name ?? ''),
        ]),
      ),
    [leaders, campaigns],
  );
}
