import type { LocalRecord } from '#client/data/data-port.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Membership, membership } from '#domain/membership/membership.entity.ts';
import { byPostRank, isEnded, statusOf } from '#domain/membership/membership.rules.ts';
import { compareNames } from '#domain/person/person.rules.ts';

export interface MemberLine {
  readonly record: LocalRecord;
  readonly of: Membership;
  readonly name: string;
  readonly ended: boolean;
}
export const MEMBER_ORDERS = ['rank', 'pinyin', 'stroke', 'joined'] as const;
export type MemberOrder = (typeof MEMBER_ORDERS)[number];

/** Members of a body in the order asked for; `names` says how each is called. */
export function memberLines(
  records: readonly LocalRecord[],
  names: ReadonlyMap<string, string>,
  order: MemberOrder,
): readonly MemberLine[] {
  const lines = records.map((record) => {
    const of = asRecord(membership, record.row);
    return { record, of, name: names.get(of.memberId) ?? '', ended: isEnded(statusOf(of)) };
  });
  return lines.sort((a, b) => {
    const ranked = byPostRank(a.of, b.of) || compareNames(a.name, b.name, 'pinyin');
    if (order === 'rank') return ranked;
    if (order === 'joined')
      return (a.of.joinedOn ?? '9999').localeCompare(b.of.joinedOn ?? '9999') || ranked;
    return compareNames(a.name, b.name, order) || ranked;
  });
}
