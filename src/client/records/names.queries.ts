import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listQuery } from '#client/data/queries.ts';
import { entityOf, type Kind } from '#domain/registry.ts';

export interface Names {
  readonly of: ReadonlyMap<string, string>;
  /** False while the device still reads: a name that is absent may yet come. */
  readonly complete: boolean;
}

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
    select: ({ rows, complete }): Names => {
      const title = entityOf(kind).title;
      return { of: new Map(rows.map((r) => [r.id, String(r.row[title] ?? '')])), complete };
    },
  });
};

/** Names of records by id, as `nameIn` takes them; the same object while they are. */
export function useNames(kind: Kind, ids: readonly string[]): Names | undefined {
  // Made once for the same ids: a new `select` would give new names at each render.
  const query = useMemo(() => namesQuery(kind, ids), [kind, ids]);
  const { data, isPlaceholderData } = useQuery(query);
  return useMemo(
    () => data && { of: data.of, complete: data.complete && !isPlaceholderData },
    [data, isPlaceholderData],
  );
}

/** Stands for a name that is still read. */
const ON_ITS_WAY = '…';

/** Whether a name is one: neither still read nor not held. Nothing else may be written anywhere. */
export const isName = (name: string): boolean => name !== '' && name !== ON_ITS_WAY;

/** A name, or `…` while it may yet come; undefined where this device does not hold the record. */
export function nameIn(id: string, ...lists: readonly (Names | undefined)[]): string | undefined {
  for (const list of lists) {
    const name = list?.of.get(id);
    if (name !== undefined) return name;
  }
  return lists.every((list) => list?.complete) ? undefined : ON_ITS_WAY;
}

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
