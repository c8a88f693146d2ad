import { queryOptions } from '@tanstack/react-query';
import type { ListResult } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Leader, leader } from '#domain/leader/leader.entity.ts';
import { type Liaison, liaison } from '#domain/liaison/liaison.entity.ts';

/** A city has about 500 leaders and 1,500 assignments: few enough to read whole. */
const ALL = 20_000;

// Selects are constants: a new function each time would read everything again with each render.
const asLeaders = ({ rows, complete }: ListResult) => ({
  leaders: rows.map((r): Leader => asRecord(leader, r.row)),
  complete,
});
const asLiaisons = ({ rows }: ListResult): readonly Liaison[] =>
  rows.map((r) => asRecord(liaison, r.row));
const asNamed = ({ rows }: ListResult) =>
  rows.map((r) => ({ id: r.id, name: String(r.row.name ?? '') }));

/** All leaders, in pinyin order. */
export const leadersQuery = () =>
  queryOptions({
    ...listQuery({
      kind: 'leader',
      sort: { field: 'name', dir: 'asc', order: 'pinyin' },
      offset: 0,
      limit: ALL,
    }),
    select: asLeaders,
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
    select: asLiaisons,
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
    select: asNamed,
  });
