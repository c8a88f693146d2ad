import { useQueries, useQuery } from '@tanstack/react-query';
import { byQuery, recordsQuery } from '#client/data/queries.ts';
import { type DEMAND_STATES, demand } from '#domain/demand/demand.entity.ts';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';
import { visit } from '#domain/visit/visit.entity.ts';

const LAST = 2;
const OVER: readonly (typeof DEMAND_STATES)[number][] = ['closed', 'rejected', 'terminated'];

/** What a successor needs to know of each target: contact, last visits, open demands; undefined until read. */
export function useSheetFacts(liaisons: readonly Liaison[]) {
  const idsOf = (kind: Liaison['targetKind']) =>
    liaisons.filter((l) => l.targetKind === kind).map((l) => l.targetId);
  const ids = liaisons.map((l) => l.targetId);
  const chambers = useQuery(recordsQuery('chamber', idsOf('chamber'))).data;
  const enterprises = useQuery(recordsQuery('enterprise', idsOf('enterprise'))).data;
  const federations = useQuery(recordsQuery('federation', idsOf('federation'))).data;
  const visits = useQueries({ queries: ids.map((id) => byQuery('visit', 'targetId', id)) });
  const demands = useQueries({ queries: ids.map((id) => byQuery('demand', 'targetId', id)) });
  const rows =
    chambers &&
    enterprises &&
    federations &&
    new Map([...chambers, ...enterprises, ...federations].map((r) => [r.id, r.row]));
  return liaisons.map((l, i) => ({
    contact: rows && contactOf(rows.get(l.targetId)),
    visits: visits[i]?.data
      ?.map((r) => asRecord(visit, r.row))
      .filter((v) => v.sameAs === null)
      .sort((a, b) => b.date.localeCompare(a.date))
      .slice(0, LAST),
    demands: demands[i]?.data
      ?.map((r) => asRecord(demand, r.row))
      .filter((d) => !OVER.includes(d.state)),
  }));
}

const contactOf = (row: Row | undefined): string =>
  [row?.contactName, row?.contactPhone ?? row?.phone]
    .filter((part) => typeof part === 'string')
    .join(' ');
