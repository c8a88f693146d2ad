import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listQuery } from '#client/data/queries.ts';
import { entityOf, type Kind } from '#domain/registry.ts';

/** Names of records by id, read from the search index: cheap for thousands of ids. */
export const namesQuery = (kind: Kind, ids: readonly string[]) => {
  const wanted = [...new Set(ids)].sort();
  return queryOptions({
    ...listQuery({
      kind,
      where: [{ ids: wanted }],
      offset: 0,
      limit: Math.max(wanted.length, 1),
    }),
    select: ({ rows }): ReadonlyMap<string, string> => {
      const title = entityOf(kind).title;
      return new Map(rows.map((r) => [r.id, String(r.row[title] ?? '')]));
    },
  });
};

/** Short names of all federations on the device by id: for filters and columns of lists. */
export function useFederationNames(): Readonly<Record<string, string>> {
  const { data } = useQuery(listQuery({ kind: 'federation', offset: 0, limit: 5000 }));
  return useMemo(
    () =>
      Object.fromEntries(
        (data?.rows ?? []).map(({ id, row }) => [id, String(row.shortName ?? row.name)]),
      ),
    [data],
  );
}
