import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListResult } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import { campaign } from '#domain/campaign/campaign.entity.ts';
import { chamber } from '#domain/chamber/chamber.entity.ts';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { federation } from '#domain/federation/federation.entity.ts';
import { asRecord, type Entity, type RecordOf } from '#domain/kernel/entity.ts';
import { leader } from '#domain/leader/leader.entity.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { liaison } from '#domain/liaison/liaison.entity.ts';
import { type PlanRows, scopeTargets } from '#domain/liaison/plan/plan-scope.ts';
import { liaisonRule } from '#domain/liaison-rule/liaison-rule.entity.ts';
import { liaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';

/** A city's programme is read whole. */
const ALL = 20_000;
const whole = { offset: 0, limit: ALL } as const;

/** Undefined while the list may still grow: a plan from half of the leaders would be wrong. */
const allOf =
  <E extends Entity>(entity: E) =>
  ({ rows, complete }: ListResult): readonly RecordOf<E>[] | undefined =>
    complete ? rows.map((r) => asRecord(entity, r.row)) : undefined;
// Selects are constants: a new function each time would read everything again with each render.
const asCampaigns = allOf(campaign);
const asLeaders = allOf(leader);
const asLiaisons = allOf(liaison);
const asRules = allOf(liaisonRule);
const asListed = allOf(liaisonTarget);
const asFederations = allOf(federation);
const asChambers = allOf(chamber);
const asEnterprises = allOf(enterprise);

export const campaignsQuery = () =>
  queryOptions({ ...listQuery({ kind: 'campaign', ...whole }), select: asCampaigns });
const planLeadersQuery = () =>
  queryOptions({
    ...listQuery({
      kind: 'leader',
      sort: { field: 'name', dir: 'asc', order: 'pinyin' },
      ...whole,
    }),
    select: asLeaders,
  });
const planLiaisonsQuery = () =>
  queryOptions({ ...listQuery({ kind: 'liaison', ...whole }), select: asLiaisons });
const federationsQuery = () =>
  queryOptions({ ...listQuery({ kind: 'federation', ...whole }), select: asFederations });
const rulesQuery = () =>
  queryOptions({ ...listQuery({ kind: 'liaison-rule', ...whole }), select: asRules });
const listedQuery = () =>
  queryOptions({ ...listQuery({ kind: 'liaison-target', ...whole }), select: asListed });
const chambersQuery = () =>
  queryOptions({
    ...listQuery({
      kind: 'chamber',
      where: [{ field: 'status', is: ['preparing', 'active', 'rectifying', null] }],
      ...whole,
    }),
    select: asChambers,
  });
const enterprisesQuery = (ids: readonly string[]) =>
  queryOptions({
    ...listQuery({
      kind: 'enterprise',
      where: [{ ids }],
      offset: 0,
      limit: Math.max(1, ids.length),
    }),
    select: asEnterprises,
  });

/** What every plan is made from but the enterprises; undefined until all is read. */
export function useBaseRows(): Omit<PlanRows, 'enterprises'> | undefined {
  const leaders = useQuery(planLeadersQuery()).data;
  const liaisons = useQuery(planLiaisonsQuery()).data;
  const listed = useQuery(listedQuery()).data;
  const rules = useQuery(rulesQuery()).data;
  const federations = useQuery(federationsQuery()).data;
  const chambers = useQuery(chambersQuery()).data;
  return useMemo(
    () =>
      leaders && liaisons && listed && rules && federations && chambers
        ? { leaders, liaisons, listed, rules, federations, chambers }
        : undefined,
    [leaders, liaisons, listed, rules, federations, chambers],
  );
}

/** The rows with the enterprises among some targets. */
export function useRowsWith(
  base: ReturnType<typeof useBaseRows>,
  targets: readonly Target[],
): PlanRows | undefined {
  const ids = useMemo(
    () => targets.flatMap(({ kind, id }) => (kind === 'enterprise' ? [id] : [])).sort(),
    [targets],
  );
  const enterprises = useQuery({ ...enterprisesQuery(ids), enabled: base !== undefined });
  const found = enterprises.isPlaceholderData ? undefined : enterprises.data;
  return useMemo(
    () => (base && found ? { ...base, enterprises: found } : undefined),
    [base, found],
  );
}

/** Everything a plan is made from. */
export function usePlanRows(campaignId: string | null, day: string): PlanRows | undefined {
  const base = useBaseRows();
  const targets = useMemo(
    () => (base ? scopeTargets(base, { campaignId, day }) : NONE),
    [base, campaignId, day],
  );
  return useRowsWith(base, targets);
}

const NONE: readonly Target[] = [];
