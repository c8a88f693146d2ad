import { queryOptions } from '@tanstack/react-query';
import { data } from '#client/data/data.ts';
import { DB } from '#client/data/queries.ts';
import { type Conflict, conflict } from '#domain/conflict/conflict.entity.ts';
import { asRecord, type Entity, type RecordOf } from '#domain/kernel/entity.ts';
import { type Refusal, refusal } from '#domain/refusal/refusal.entity.ts';
import { isKind, type Kind } from '#domain/registry.ts';

/** More than anyone settles in a day; the rest follows when these are done. */
const SHOWN = 300;
const local = {
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
  retry: false,
} as const;

/** Open rows with all their fields: the index only knows the ones that lists show. */
async function open<E extends Entity>(kind: Kind, entity: E): Promise<readonly RecordOf<E>[]> {
  const where = [{ field: 'status', is: ['open'] }];
  const { rows } = await data.list({ kind, where, offset: 0, limit: SHOWN });
  const full = await data.many(
    kind,
    rows.map((row) => row.id),
  );
  return full.map(({ row }) => asRecord(entity, row));
}

export interface ConflictGroup {
  readonly kind: Kind;
  readonly row: string;
  readonly conflicts: readonly Conflict[];
}

/** Open conflicts, those of one record together, the oldest record first. */
export const openConflictsQuery = () =>
  queryOptions({
    ...local,
    queryKey: [DB, 'conflict', 'open'] as const,
    queryFn: async (): Promise<readonly ConflictGroup[]> =>
      groupConflicts(await open('conflict', conflict)),
  });

/** Conflicts by the record they are about; kinds of newer releases are left to them. */
function groupConflicts(conflicts: readonly Conflict[]): readonly ConflictGroup[] {
  const inOrder = [...conflicts].sort((a, b) =>
    String(a.receivedAt ?? a.at).localeCompare(String(b.receivedAt ?? b.at)),
  );
  const groups = Map.groupBy(inOrder, (c) => `${c.kind} ${c.row}`);
  return [...groups.values()].flatMap((of) => {
    const [first] = of;
    if (!first || !isKind(first.kind)) return [];
    return [{ kind: first.kind, row: first.row, conflicts: of }];
  });
}

/** Refused changes that wait for staff, the oldest first. */
export const openRefusalsQuery = () =>
  queryOptions({
    ...local,
    queryKey: [DB, 'refusal', 'open'] as const,
    queryFn: async (): Promise<readonly Refusal[]> =>
      [...(await open('refusal', refusal))].sort((a, b) =>
        String(a.receivedAt).localeCompare(String(b.receivedAt)),
      ),
  });
