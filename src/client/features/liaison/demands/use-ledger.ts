import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Filter } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import { allDemandsQuery } from '#client/records/demand/demand.queries.ts';
import { overdueOn } from '#domain/demand/demand.due.rules.ts';
import type { Demand } from '#domain/demand/demand.entity.ts';
import {
  DEMAND_FIGURES,
  type DemandFigure,
  type DemandFigureName,
  demandFigures,
} from '#domain/demand/demand.figures.ts';
import { subtreeOf } from '#domain/federation/federation.rules.ts';
import { isPartialDate } from '#domain/kernel/date.ts';
import { useFederations } from '../coverage/use-board.ts';
import { readRange, type TargetRange, useTargetRange } from '../target-range.ts';
import { AGES, openFor, periodOf } from './ledger.rules.ts';

/** What the address asks of the ledger beside text, fields and order. */
export interface LedgerAsked {
  readonly period: string | null;
  /** As of this day. */
  readonly day: string;
  /** A federation with all below it. */
  readonly county: string | null;
  /** Whose demands, beside the county. */
  readonly range: TargetRange;
  readonly age: (typeof AGES)[number] | null;
  readonly overdue: boolean;
  /** Show the demands that a figure counts. */
  readonly figure: DemandFigureName | null;
}

export function readLedger(search: URLSearchParams, today: string): LedgerAsked {
  const on = search.get('on') ?? '';
  return {
    period: periodOf(search.get('period')) ? search.get('period') : null,
    day: on.length === 10 && isPartialDate(on) && on < today ? on : today,
    county: search.get('county'),
    range: readRange(search),
    age: AGES.find((age) => age === search.get('age')) ?? null,
    overdue: search.get('overdue') === '1',
    figure: DEMAND_FIGURES.find((name) => name === search.get('figure')) ?? null,
  };
}

export interface Ledger {
  /** Null while the demands are read. */
  readonly figures: Readonly<Record<DemandFigureName, DemandFigure>> | null;
  /** Conditions of the list under the figures; null while demands they need are read. */
  readonly where: readonly Filter[] | null;
}

const NONE: readonly Demand[] = [];

/** The figures of the ledger and the rows that the list shows, computed on the device. */
export function useLedger(asked: LedgerAsked): Ledger {
  const { period, day, county, range, age, overdue, figure } = asked;
  const { data } = useQuery(allDemandsQuery());
  const near = useInCounty(data, county);
  const targets = useTargetRange(range, day);
  const here = useMemo(() => {
    if (targets === undefined) return null;
    return targets === null ? near : (near?.filter((of) => targets.has(of.targetId)) ?? null);
  }, [near, targets]);
  const figures = useMemo(() => {
    const span = periodOf(period);
    return data && here
      ? demandFigures(here, { day, from: span?.from ?? null, to: span?.to ?? null })
      : null;
  }, [data, here, period, day]);
  const where = useMemo((): readonly Filter[] => {
    if (!here) return [];
    const conditions: Filter[] = [];
    const span = periodOf(period);
    if (figure && figures) conditions.push({ ids: figures[figure].rows });
    else if (span) conditions.push({ field: 'registeredOn', ...span });
    if (county !== null || targets) conditions.push({ ids: here.map((of) => of.id) });
    if (overdue) conditions.push({ ids: overdueOn(here, day).map((of) => of.id) });
    if (age !== null) conditions.push({ ids: openFor(here, age, day) });
    return conditions;
  }, [here, period, figure, figures, county, targets, overdue, age, day]);
  const needed = overdue || age !== null || figure !== null || county !== null || targets !== null;
  return { figures, where: here || !needed ? where : null };
}

/** The demands whose targets a federation or one below it keeps; null while they are looked up. */
function useInCounty(
  demands: readonly Demand[] | undefined,
  county: string | null,
): readonly Demand[] | null {
  const ids = useMemo(
    () => (county === null ? [] : [...new Set((demands ?? NONE).map((of) => of.targetId))].sort()),
    [demands, county],
  );
  const { nodes } = useFederations();
  const under = useMemo(
    () => (county === null ? [] : [county, ...subtreeOf(nodes, county).map((f) => f.id)]),
    [nodes, county],
  );
  const kept = (kind: 'enterprise' | 'chamber') => ({
    ...listQuery({
      kind,
      where: [{ ids }, { field: 'federationId', is: under }],
      offset: 0,
      limit: Math.max(1, ids.length),
    }),
    enabled: county !== null && demands !== undefined,
  });
  const firms = useQuery(kept('enterprise')).data;
  const chambers = useQuery(kept('chamber')).data;
  return useMemo(() => {
    if (!demands) return null;
    if (county === null) return demands;
    if (!firms?.complete || !chambers?.complete) return null;
    const mine = new Set([...firms.rows, ...chambers.rows].map((row) => row.id));
    return demands.filter((of) => mine.has(of.targetId));
  }, [county, demands, firms, chambers]);
}
