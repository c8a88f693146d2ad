import { queryOptions } from '@tanstack/react-query';
import type { ListResult } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import { type Demand, demand } from '#domain/demand/demand.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';

/** More than any city's ledger of some years. */
const ALL = 100_000;

const factsOf = ({ rows }: ListResult): readonly Demand[] =>
  rows.map(({ row }) => asRecord(demand, row));

/**
 * What the index knows of every demand on the device: states, dates, results; no texts. Undefined
 * while the index is brought back: a figure of some of the rows would be a wrong one.
 */
export const allDemandsQuery = () =>
  queryOptions({
    ...listQuery({ kind: 'demand', offset: 0, limit: ALL }),
    select: (result) => (result.complete ? factsOf(result) : undefined),
  });

/** The demands of one enterprise or chamber, the latest first; undefined while not all are known. */
export const demandsOfQuery = (targetId: string) =>
  queryOptions({
    ...listQuery({
      kind: 'demand',
      where: [{ field: 'targetId', is: [targetId] }],
      sort: { field: 'registeredOn', dir: 'desc' },
      offset: 0,
      limit: 1000,
    }),
    select: (result) => (result.complete ? factsOf(result) : undefined),
  });
