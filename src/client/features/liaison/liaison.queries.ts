import { queryOptions } from '@tanstack/react-query';
import { listQuery } from '#client/data/queries.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Leader, leader } from '#domain/leader/leader.entity.ts';
import { type Liaison, liaison } from '#domain/liaison/liaison.entity.ts';

/** A city has about 500 leaders and 1,500 assignments: few enough to read whole. */
const ALL = 20_000;

/** All leaders, in pinyin order. */
export const leadersQuery = () =>
  queryOptions({
    ...listQuery({
      kind: 'leader',
      sort: { field: 'name', dir: 'asc', order: 'pinyin' },
      offset: 0,
      limit: ALL,
    }),
    select: ({ rows, complete }): { leaders: readonly Leader[]; complete: boolean } => ({
      leaders: rows.map((r) => asRecord(leader, r.row)),
      complete,
    }),
  });

/** All assignments, current and past. */
export const liaisonsQuery = () =>
  queryOptions({
    ...listQuery({
      kind: 'liaison',
      sort: { field: 'from', dir: 'desc' },
      offset: 0,
      limit: ALL,
    }),
    select: ({ rows }): readonly Liaison[] => rows.map((r) => asRecord(liaison, r.row)),
  });

/** Ids and names of the chambers on the register, for coverage. */
export const chambersOnRegisterQuery = () =>
  queryOptions({
    ...listQuery({
      kind: 'chamber',
      where: [{ field: 'status', is: ['preparing', 'active', 'rectifying', null] }],
      sort: { field: 'name', dir: 'asc', order: 'pinyin' },
      offset: 0,
      limit: ALL,
    }),
    select: ({ rows }) => rows.map((r) => ({ id: r.id, name: String(r.row.name ?? '') })),
  });
