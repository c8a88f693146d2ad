import { queryOptions } from '@tanstack/react-query';
import type { ListResult } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import { chamber } from '#domain/chamber/chamber.entity.ts';
import { asRecord, type Entity, type RecordOf } from '#domain/kernel/entity.ts';
import { leader } from '#domain/leader/leader.entity.ts';
import { liaison } from '#domain/liaison/liaison.entity.ts';

/** A city has about 500 leaders, 1,500 assignments and some ten thousand visits a year: read whole. */
export const WHOLE = { offset: 0, limit: 50_000 } as const;

/** All rows of a list; undefined while it may still grow: a figure of half of them would be wrong. */
export const allOf =
  <E extends Entity>(entity: E) =>
  ({ rows, complete }: ListResult): readonly RecordOf<E>[] | undefined =>
    complete ? rows.map((r) => asRecord(entity, r.row)) : undefined;

// Selects are constants: a new function each time would read everything again with each render.
const asLeaders = allOf(leader);
const asLiaisons = allOf(liaison);
const asChambers = allOf(chamber);
const byName = { field: 'name', dir: 'asc', order: 'pinyin' } as const;

/** All leaders, in pinyin order. */
export const leadersQuery = () =>
  queryOptions({ ...listQuery({ kind: 'leader', sort: byName, ...WHOLE }), select: asLeaders });

/** All assignments, current and past. */
export const liaisonsQuery = () =>
  queryOptions({
    ...listQuery({ kind: 'liaison', sort: { field: 'from', dir: 'desc' }, ...WHOLE }),
    select: asLiaisons,
  });

/** The chambers on the register, in pinyin order, for coverage. */
export const chambersOnRegisterQuery = () =>
  queryOptions({
    ...listQuery({
      kind: 'chamber',
      where: [{ field: 'status', is: ['preparing', 'active', 'rectifying', null] }],
      sort: byName,
      ...WHOLE,
    }),
    select: asChambers,
  });
