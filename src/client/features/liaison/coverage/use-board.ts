import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listQuery } from '#client/data/queries.ts';
import { ancestorsOf, subtreeOf } from '#domain/federation/federation.rules.ts';
import { coverageBook } from '#domain/liaison/coverage/coverage-book.ts';
import { coverageFigures } from '#domain/liaison/coverage/figures.ts';
import { periodAt } from '#domain/liaison/coverage/periods.ts';
import { targetsInScope } from '#domain/liaison/coverage/targets.ts';
import { chambersOnRegisterQuery, leadersQuery, liaisonsQuery } from '../liaison.queries.ts';
import { boardRows, countStates, inRange, type TargetFacts } from './board-rows.ts';
import {
  listedQuery,
  rulesQuery,
  useAllRead,
  useTargetFacts,
  visitsQuery,
} from './coverage.queries.ts';
import { type Asked, isNarrow } from './coverage-address.ts';

const FEDERATIONS = listQuery({ kind: 'federation', offset: 0, limit: 5000 });

/** All federations of the device, with their places in the tree. */
export function useFederations() {
  const { data } = useQuery(FEDERATIONS);
  return useMemo(() => {
    const nodes = (data?.rows ?? []).map(({ id, row }) => ({
      id,
      name: String(row.shortName ?? row.name ?? ''),
      parentId: typeof row.parentId === 'string' ? row.parentId : null,
    }));
    return { nodes, byId: new Map(nodes.map((node) => [node.id, node])) };
  }, [data]);
}

/** The rows of the programme laid out for the rules; undefined until all are read. */
export function useCoverageBook(year: number) {
  const liaisons = useQuery(liaisonsQuery()).data;
  const visits = useQuery(visitsQuery(year)).data;
  const leaders = useQuery(leadersQuery()).data;
  const rules = useQuery(rulesQuery()).data;
  const { byId } = useFederations();
  const book = useMemo(() => {
    if (!liaisons || !visits || !leaders || !rules) return undefined;
    const above = (id: string) => [id, ...ancestorsOf(byId, id).map((f) => f.id)];
    return coverageBook({ liaisons, visits, leaders, rules, above });
  }, [liaisons, visits, leaders, rules, byId]);
  return { book, liaisons, visits, leaders, rules };
}

/** Targets, cells and figures of what is asked; parts are undefined until they are read. */
export function useBoard(asked: Asked, unnamed: string) {
  const { day, per, campaign, federation, type, kind, leader } = asked;
  const { book, liaisons, visits, leaders, rules } = useCoverageBook(Number(day.slice(0, 4)));
  const listed = useQuery(listedQuery()).data;
  const chambers = useQuery(chambersOnRegisterQuery()).data;
  const { nodes } = useFederations();

  const targets = useMemo(() => {
    if (!listed || !chambers || !liaisons) return NONE;
    const chamberIds = chambers.map((c) => c.id);
    return targetsInScope({ chamberIds, listed, liaisons, campaignId: campaign ?? undefined, day });
  }, [listed, chambers, liaisons, campaign, day]);
  const facts = useTargetFacts(targets);
  const allRead = useAllRead();
  const ready = allRead && listed && chambers && book && facts;

  const all = useMemo(() => {
    if (!ready || !book || !facts) return undefined;
    const absent: TargetFacts = { name: unnamed, federationId: null, type: null };
    return boardRows(book, targets, (id) => facts.get(id) ?? absent, { day, per, campaign });
  }, [ready, book, facts, targets, unnamed, day, per, campaign]);

  const rows = useMemo(() => {
    const under = federation ? new Set(subtreeOf(nodes, federation).map((f) => f.id)) : null;
    return all?.filter((row) => inRange(row, { federation, type, kind, leader }, under));
  }, [all, nodes, federation, type, kind, leader]);

  const narrow = isNarrow(asked);
  const figures = useMemo(() => {
    if (!rows || !book) return undefined;
    const serving = new Set(rows.flatMap((row) => row.held.map((l) => l.leaderId)));
    const ids = book.leaders.map((l) => l.id).filter((id) => !narrow || serving.has(id));
    return coverageFigures(book, rows, ids, periodAt(per, day), day, campaign ?? undefined);
  }, [rows, book, narrow, per, day, campaign]);
  const counts = useMemo(() => rows && countStates(rows), [rows]);

  return { book, liaisons, visits, leaders, rules, listed, all, rows, figures, counts };
}
const NONE: ReturnType<typeof targetsInScope> = [];
