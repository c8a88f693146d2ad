import { queryOptions } from '@tanstack/react-query';
import type { Filter, ListResult } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import { award } from '#domain/award/award.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { leader } from '#domain/leader/leader.entity.ts';
import { liaison } from '#domain/liaison/liaison.entity.ts';
import { coverageOf } from '#domain/liaison/liaison.rules.ts';
import { term } from '#domain/term/term.entity.ts';
import { currentTerm, type TermClock, termClock } from '#domain/term/term.rules.ts';

/** A prefecture has some hundred chambers and some thousand assignments and terms. */
const ALL = 20_000;

/** Chambers on the register: what coverage and the total refer to. */
const ON_REGISTER: readonly Filter[] = [
  { field: 'status', is: ['preparing', 'active', 'rectifying', null] },
];

export interface DueTerm {
  readonly bodyKind: 'chamber' | 'federation';
  readonly bodyId: string;
  readonly number: number;
  readonly clock: TermClock;
}

/** Bodies whose current term is over or ends within six months, the most urgent first. */
export const dueTermsQuery = (today: string) =>
  queryOptions({
    ...listQuery({ kind: 'term', offset: 0, limit: ALL }),
    select: ({ rows }): readonly DueTerm[] => {
      const byBody = Map.groupBy(
        rows.map(({ row }) => asRecord(term, row)),
        (of) => of.bodyId,
      );
      return [...byBody.values()]
        .flatMap((terms) => {
          const now = currentTerm(terms, today);
          if (!now) return [];
          const { bodyKind, bodyId, number } = now;
          return [{ bodyKind, bodyId, number, clock: termClock(now, today) }];
        })
        .filter(({ clock }) => ['within-6', 'within-3', 'overdue'].includes(clock.phase))
        .sort((a, b) => a.clock.ends.localeCompare(b.clock.ends));
    },
  });

export interface DueAward {
  readonly id: string;
  readonly subjectKind: 'chamber' | 'federation';
  readonly subjectId: string;
  readonly grade: string;
  readonly validUntil: string;
}

/** Awards that lapse between two days and were not revoked. */
export const dueAwardsQuery = (from: string, to: string) =>
  queryOptions({
    ...listQuery({
      kind: 'award',
      where: [{ field: 'validUntil', from, to }],
      sort: { field: 'validUntil', dir: 'asc' },
      offset: 0,
      limit: ALL,
    }),
    select: ({ rows }): readonly DueAward[] =>
      rows
        .map(({ row }) => asRecord(award, row))
        .filter((of) => of.revokedOn === null)
        .map(({ id, subjectKind, subjectId, grade, validUntil }) => ({
          id,
          subjectKind,
          subjectId,
          grade,
          validUntil: validUntil ?? '',
        })),
  });

/** Ids of the chambers on the register. */
export const chamberIdsQuery = () =>
  queryOptions({
    ...listQuery({ kind: 'chamber', where: ON_REGISTER, offset: 0, limit: ALL }),
    select: ({ rows }): readonly string[] => rows.map((row) => row.id),
  });

/** How many of the chambers have a current assignment. */
export const coverageQuery = (chamberIds: readonly string[], today: string) =>
  queryOptions({
    ...listQuery({
      kind: 'liaison',
      where: [{ field: 'targetKind', is: ['chamber'] }],
      offset: 0,
      limit: ALL,
    }),
    select: ({ rows }) =>
      coverageOf(
        chamberIds,
        rows.map(({ row }) => asRecord(liaison, row)),
        today,
      ),
  });

const asLeaders = ({ rows }: ListResult) => rows.map(({ row }) => asRecord(leader, row));
const asLiaisons = ({ rows }: ListResult) => rows.map(({ row }) => asRecord(liaison, row));

/** Leaders who have left office by a day; there are few. */
export const goneLeadersQuery = (today: string) =>
  queryOptions({
    ...listQuery({
      kind: 'leader',
      where: [{ field: 'inOfficeTo', to: today }],
      offset: 0,
      limit: ALL,
    }),
    select: asLeaders,
  });

/** Assignments without an end. */
export const openLiaisonsQuery = () =>
  queryOptions({
    ...listQuery({
      kind: 'liaison',
      where: [{ field: 'to', is: [null] }],
      offset: 0,
      limit: ALL,
    }),
    select: asLiaisons,
  });
