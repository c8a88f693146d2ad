import { queryOptions } from '@tanstack/react-query';
import { data } from '#client/data/data.ts';
import type { LocalRecord } from '#client/data/data-port.ts';
import { ANY, DB } from '#client/data/queries.ts';
import { type Conflict, conflict } from '#domain/conflict/conflict.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Refusal, refusal } from '#domain/refusal/refusal.entity.ts';
import { isKind, type Kind } from '#domain/registry.ts';

/** What is done is looked up for a while; what is open is all there, however much it is. */
const DONE_SHOWN = 300;
const local = {
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
  retry: false,
} as const;
/** Open ones wait for a person, done ones can be looked up. */
export type Show = 'open' | 'done';

const DONE = {
  conflict: ['took-mine', 'kept-theirs', 'other'],
  refusal: ['applied', 'discarded'],
} as const;

/** Rows with all their fields: the index only knows the ones that lists show. */
async function held(kind: 'conflict' | 'refusal', show: Show): Promise<readonly LocalRecord[]> {
  const is = show === 'open' ? ['open'] : DONE[kind];
  const { rows } = await data.list({
    kind,
    where: [{ field: 'status', is }],
    sort: { field: 'receivedAt', dir: 'desc' },
    offset: 0,
    limit: show === 'open' ? Number.MAX_SAFE_INTEGER : DONE_SHOWN,
  });
  return data.many(
    kind,
    rows.map((row) => row.id),
  );
}

const order = (a: string | null, b: string | null) => String(a).localeCompare(String(b));

export interface ConflictGroup {
  readonly kind: Kind;
  readonly row: string;
  readonly conflicts: readonly Conflict[];
  /** Where the conflicts lie: where their record lies. */
  readonly scopes: readonly string[];
}

/** Open conflicts, those of one record together, the oldest record first. */
export const openConflictsQuery = () =>
  queryOptions({
    ...local,
    queryKey: [DB, 'conflict', 'open'] as const,
    queryFn: async () => groupConflicts(await held('conflict', 'open')),
  });

/** Conflicts by the record they are about; kinds of newer releases are left to them. */
function groupConflicts(records: readonly LocalRecord[]): readonly ConflictGroup[] {
  const all = records
    .map(({ row, scopes }) => ({ of: asRecord(conflict, row), scopes }))
    .sort((a, b) => order(a.of.receivedAt ?? a.of.at, b.of.receivedAt ?? b.of.at));
  const groups = Map.groupBy(all, ({ of }) => `${of.kind} ${of.row}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || !isKind(first.of.kind)) return [];
    const conflicts = group.map(({ of }) => of);
    return [{ kind: first.of.kind, row: first.of.row, conflicts, scopes: first.scopes }];
  });
}

/** Settled conflicts, the latest first. */
export const settledConflictsQuery = () =>
  queryOptions({
    ...local,
    queryKey: [DB, 'conflict', 'done'] as const,
    queryFn: async (): Promise<readonly Conflict[]> =>
      (await held('conflict', 'done'))
        .map(({ row }) => asRecord(conflict, row))
        .sort((a, b) => order(b.resolvedAt, a.resolvedAt)),
  });

/** Refused changes in sight; open ones the oldest first, done ones the latest first. */
export const refusalsQuery = (show: Show) =>
  queryOptions({
    ...local,
    queryKey: [DB, 'refusal', show] as const,
    queryFn: async (): Promise<readonly Refusal[]> => {
      const all = (await held('refusal', show)).map(({ row }) => asRecord(refusal, row));
      return show === 'open'
        ? all.sort((a, b) => order(a.receivedAt, b.receivedAt))
        : all.sort((a, b) => order(b.handledAt, a.handledAt));
    },
  });

/** Own refused changes that were dealt with on this device, the latest first. */
export const pastIssuesQuery = () =>
  queryOptions({
    ...local,
    queryKey: [DB, ANY, 'past-issues'] as const,
    queryFn: () => data.pastIssues(),
  });
