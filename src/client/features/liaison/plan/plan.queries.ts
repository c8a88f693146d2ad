import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListResult } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import { campaign } from '#domain/campaign/campaign.entity.ts';
import { chamber } from '#domain/chamber/chamber.entity.ts';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { federation } from '#domain/federation/federation.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { type PlanRows, scopeTargets } from '#domain/liaison/plan/plan-scope.ts';
import { liaisonRule } from '#domain/liaison-rule/liaison-rule.entity.ts';
import { liaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import { leadersQuery, liaisonsQuery } from '../liaison.queries.ts';

/** A city's programme is read whole. */
const ALL = 20_000;
const whole = { offset: 0, limit: ALL } as const;

const asCampaigns = ({ rows }: ListResult) => rows.map((r) => asRecord(campaign, r.row));
const asRules = ({ rows }: ListResult) => rows.map((r) => asRecord(liaisonRule, r.row));
const asListed = ({ rows }: ListResult) => rows.map((r) => asRecord(liaisonTarget, r.row));
const asFederations = ({ rows }: ListResult) => rows.map((r) => asRecord(federation, r.row));
const asChambers = ({ rows }: ListResult) => rows.map((r) => asRecord(chamber, r.row));
const asEnterprises = ({ rows }: ListResult) => rows.map((r) => asRecord(enterprise, r.row));

export const campaignsQuery = () =>
  queryOptions({ ...listQuery({ kind: 'campaign', ...whole }), select: asCampaigns });
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
  const leaders = useQuery(leadersQuery()).data?.leaders;
  const liaisons = useQuery(liaisonsQuery()).data;
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
