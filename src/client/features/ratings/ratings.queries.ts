import { queryOptions } from '@tanstack/react-query';
import { listQuery } from '#client/data/queries.ts';
import { type Award, award } from '#domain/award/award.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Round, round } from '#domain/round/round.entity.ts';

/** Rounds, schemes and awards of a city: a few thousand at most, read whole. */
const ALL = 20_000;

/** All rounds, the newest year first. */
export const roundsQuery = () =>
  queryOptions({
    ...listQuery({ kind: 'round', sort: { field: 'year', dir: 'desc' }, offset: 0, limit: ALL }),
    select: ({ rows }) =>
      rows.map((r) => ({ round: asRecord(round, r.row) as Round, state: r.state })),
  });

/** All awards, the latest first. */
export const awardIdsQuery = () =>
  queryOptions({
    ...listQuery({
      kind: 'award',
      sort: { field: 'awardedOn', dir: 'desc' },
      offset: 0,
      limit: ALL,
    }),
    select: ({ rows }) => rows.map((r) => r.id),
  });

export const asAward = (row: Parameters<typeof asRecord>[1]): Award => asRecord(award, row);
