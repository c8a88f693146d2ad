import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listQuery } from '#client/data/queries.ts';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { federation } from '#domain/federation/federation.entity.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { type PlanRows, scopeTargets } from '#domain/liaison/plan/plan-scope.ts';
import { listedQuery, rulesQuery } from '../coverage/coverage.queries.ts';
import {
  allOf,
  chambersOnRegisterQuery,
  leadersQuery,
  liaisonsQuery,
  WHOLE,
} from '../liaison.queries.ts';

// Selects are constants: a new function each time would read everything again with each render.
const asFederations = allOf(federation);
const asEnterprises = allOf(enterprise);

const federationsQuery = () =>
  queryOptions({ ...listQuery({ kind: 'federation', ...WHOLE }), select: asFederations });
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
  const leaders = useQuery(leadersQuery()).data;
  const liaisons = useQuery(liaisonsQuery()).data;
  const listed = useQuery(listedQuery()).data;
  const rules = useQuery(rulesQuery()).data;
  const federations = useQuery(federationsQuery()).data;
  const chambers = useQuery(chambersOnRegisterQuery()).data;
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
