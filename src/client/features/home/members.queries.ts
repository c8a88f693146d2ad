import { queryOptions } from '@tanstack/react-query';
import { data } from '#client/data/data.ts';
import type { Filter } from '#client/data/data-port.ts';
import { DB } from '#client/data/queries.ts';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { membership } from '#domain/membership/membership.entity.ts';
import { isMemberOn } from '#domain/membership/membership.rules.ts';

/** Members as rows and as heads: an enterprise in three chambers is three memberships, one member. */
export interface Members {
  readonly memberships: number;
  readonly distinct: number;
}

const NOT_LEFT: readonly Filter[] = [
  { field: 'leftOn', is: [null] },
  { field: 'status', is: ['active', 'arrears', 'suspended', null] },
];
/** More rows than a city has that joined or leave within one year. */
const EDGE = 20_000;

/**
 * Counts members on a day as the domain defines it. The mass is counted by the index; only rows
 * whose joining or leaving lies in this year or later are looked at one by one.
 */
async function countMembers(where: readonly Filter[], today: string): Promise<Members> {
  const thisYear = today.slice(0, 4);
  const edge = { kind: 'membership', offset: 0, limit: EDGE } as const;
  const [mass, joining, leaving] = await Promise.all([
    data.count('membership', [...where, ...NOT_LEFT], 'memberId'),
    data.list({ ...edge, where: [...where, ...NOT_LEFT, { field: 'joinedOn', from: thisYear }] }),
    data.list({ ...edge, where: [...where, { field: 'leftOn', from: thisYear }] }),
  ]);
  const isMember = (row: Row) => isMemberOn(asRecord(membership, row), today);
  const heads = new Map(Object.entries(mass.groups));
  let memberships = mass.total;
  const add = (row: Row, n: number) => {
    const id = String(row.memberId);
    const left = (heads.get(id) ?? 0) + n;
    if (left > 0) heads.set(id, left);
    else heads.delete(id);
    memberships += n;
  };
  for (const { row } of joining.rows) if (!isMember(row)) add(row, -1);
  for (const { row } of leaving.rows) if (isMember(row)) add(row, 1);
  return { memberships, distinct: heads.size };
}

/** Members on a day: of one body, or enterprises anywhere. */
export const membersQuery = (where: readonly Filter[], today: string) =>
  queryOptions({
    queryKey: [DB, 'membership', 'members', where, today] as const,
    queryFn: () => countMembers(where, today),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  });

export const ENTERPRISES: readonly Filter[] = [{ field: 'memberKind', is: ['enterprise'] }];
