import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ListQuery, ListResult, LocalRecord } from '#client/data/data-port.ts';
import { listQuery, recordsQuery } from '#client/data/queries.ts';
import type { Kind } from '#domain/registry.ts';

/** Undefined while the list still grows. */
const asIds = ({ rows, complete }: ListResult): readonly string[] | undefined =>
  complete ? rows.map(({ id }) => id) : undefined;
const NO_IDS: readonly string[] = [];

/**
 * The records of a list with all their fields, in its order; undefined until they are read, and while
 * the device still lays them out: half of them would look like all. A list by itself knows only what
 * lists show. `null` asks nothing.
 */
export function useWhole(query: ListQuery | null): readonly LocalRecord[] | undefined {
  const asked = query ?? { kind: 'enterprise', offset: 0, limit: 1 };
  const list = useQuery({
    ...queryOptions({ ...listQuery(asked), select: asIds }),
    enabled: query !== null,
  });
  // Those of what was asked before are not those that are asked for.
  const ids = list.isPlaceholderData ? undefined : list.data;
  const found = useQuery({
    ...recordsQuery(asked.kind, ids ?? NO_IDS),
    enabled: query !== null && ids !== undefined,
  });
  return query === null || ids === undefined || found.isPlaceholderData ? undefined : found.data;
}

/** All records of a kind that refer to one record by a field, as `useWhole` gives them. */
export const useWholeBy = (kind: Kind, field: string, id: string) =>
  useWhole({ kind, where: [{ field, is: [id] }], offset: 0, limit: 5000 });
