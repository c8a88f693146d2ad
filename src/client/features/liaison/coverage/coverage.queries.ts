import { queryOptions, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListResult } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import { campaign } from '#domain/campaign/campaign.entity.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { liaisonRule } from '#domain/liaison-rule/liaison-rule.entity.ts';
import { liaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import { visit } from '#domain/visit/visit.entity.ts';
import { allOf, WHOLE } from '../liaison.queries.ts';
import type { TargetFacts } from './board-rows.ts';

// Selects are constants: a new function each time would read everything again with each render.
const asRules = allOf(liaisonRule);
const asCampaigns = allOf(campaign);
const asListed = allOf(liaisonTarget);
const asVisits = allOf(visit);

export const rulesQuery = () =>
  queryOptions({ ...listQuery({ kind: 'liaison-rule', ...WHOLE }), select: asRules });

/** Campaigns, the latest first. */
export const campaignsQuery = () =>
  queryOptions({
    ...listQuery({ kind: 'campaign', sort: { field: 'from', dir: 'desc' }, ...WHOLE }),
    select: asCampaigns,
  });

/** All lines of all target lists, of today and before. */
export const listedQuery = () =>
  queryOptions({ ...listQuery({ kind: 'liaison-target', ...WHOLE }), select: asListed });

/** Visits of a calendar year. */
export const visitsQuery = (year: number) =>
  queryOptions({
    ...listQuery({
      kind: 'visit',
      where: [{ field: 'date', from: `${year}`, to: `${year}-12-31` }],
      sort: { field: 'date', dir: 'desc' },
      ...WHOLE,
    }),
    select: asVisits,
  });

const text = (value: unknown) => (typeof value === 'string' ? value : null);
const factsOf = (row: Row): TargetFacts => ({
  name: String(row.name ?? ''),
  federationId: text(row.federationId) ?? text(row.parentId),
  type: text(row.type),
});
/** Undefined while the list still grows: those not read yet would look like those not held. */
const asFacts = ({ rows, complete }: ListResult): ReadonlyMap<string, TargetFacts> | undefined =>
  complete ? new Map(rows.map(({ id, row }) => [id, factsOf(row)])) : undefined;

const joined = (lists: readonly { data?: ReadonlyMap<string, TargetFacts> | undefined }[]) =>
  lists.every((list) => list.data)
    ? new Map(lists.flatMap((list) => [...(list.data ?? [])]))
    : undefined;

/** Names, places and types of targets by id; undefined until all are read. */
export function useTargetFacts(
  targets: readonly Target[],
): ReadonlyMap<string, TargetFacts> | undefined {
  const queries = useMemo(
    () =>
      LIAISON_TARGETS.map((kind) => {
        const ids = targets.filter((t) => t.kind === kind).map((t) => t.id);
        const where = [{ ids: ids.toSorted() }];
        const limit = Math.max(1, ids.length);
        return queryOptions({
          ...listQuery({ kind, where, offset: 0, limit }),
          select: asFacts,
        });
      }),
    [targets],
  );
  return useQueries({ queries, combine: joined });
}

const asIds = ({ rows }: ListResult): readonly string[] => rows.map((r) => r.id);
const SEARCHED = [...LIAISON_TARGETS, 'leader'] as const;

/** Ids of targets and leaders that words find, also by pinyin; null where nothing is sought. */
export function useFound(words: string): ReadonlySet<string> | null | undefined {
  return useQueries({
    queries: SEARCHED.map((kind) =>
      queryOptions({
        ...listQuery({ kind, text: words, offset: 0, limit: words === '' ? 1 : WHOLE.limit }),
        select: asIds,
      }),
    ),
    combine: words === '' ? nothing : foundIds,
  });
}
const nothing = () => null;
const foundIds = (lists: readonly { data?: readonly string[] | undefined }[]) =>
  lists.every((list) => list.data) ? new Set(lists.flatMap((list) => list.data ?? [])) : undefined;

const COUNTED = [
  ...SEARCHED,
  'liaison',
  'visit',
  'liaison-rule',
  'liaison-target',
  'campaign',
] as const;
const isComplete = ({ complete }: ListResult) => complete;
const whether = COUNTED.map((kind) =>
  queryOptions({ ...listQuery({ kind, offset: 0, limit: 1 }), select: isComplete }),
);
const allComplete = (lists: readonly { data?: boolean | undefined }[]) =>
  lists.every((list) => list.data === true);

/** Whether this device has laid out all that the board counts; until then its figures would be too low. */
export function useAllRead(): boolean {
  return useQueries({ queries: whether, combine: allComplete });
}
