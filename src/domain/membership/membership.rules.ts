import { postRank } from '#domain/appointment/appointment.rules.ts';
import { holdsOn } from '#domain/kernel/date.ts';
import type { MEMBERSHIP_STATUSES, Membership } from './membership.entity.ts';

export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** Statuses after which a membership is over; each is also a kind of leaving. */
export const ENDED_STATUSES = [
  'resigned',
  'auto-withdrawn',
  'expelled',
  'deregistered',
  'transferred',
] as const;
export type EndedStatus = (typeof ENDED_STATUSES)[number];

export const isEnded = (status: string | null): status is EndedStatus =>
  ENDED_STATUSES.some((ended) => ended === status);

/** The status in force: rosters without a status column mean members, a leaving day means left. */
export function statusOf(of: Pick<Membership, 'status' | 'leftOn'>): MembershipStatus {
  if (of.status !== null) return of.status;
  return of.leftOn === null ? 'active' : 'resigned';
}

/** Whether someone is a member on a day: joined, not left, and more than an applicant. */
export function isMemberOn(
  of: Pick<Membership, 'status' | 'joinedOn' | 'leftOn'>,
  day: string,
): boolean {
  const status = statusOf(of);
  if (status === 'applied') return false;
  // Past members with a leaving day were members until then, whatever their status says now.
  if (isEnded(status) && of.leftOn === null) return false;
  return holdsOn(day, of.joinedOn, of.leftOn);
}

const RUNNING: readonly MembershipStatus[] = ['active', 'arrears', 'suspended'];

/** Statuses that may follow. An ended membership can only be taken up again (恢复会籍). */
export function nextStatuses(status: MembershipStatus): readonly MembershipStatus[] {
  if (status === 'applied') return ['active', 'resigned'];
  if (isEnded(status)) return ['active'];
  return [...RUNNING.filter((other) => other !== status), ...ENDED_STATUSES];
}

/** Sorts members by post, then number, then day of joining. */
export function byPostRank(
  a: Pick<Membership, 'post' | 'number' | 'joinedOn'>,
  b: Pick<Membership, 'post' | 'number' | 'joinedOn'>,
): number {
  return (
    postRank(a.post) - postRank(b.post) ||
    (a.number ?? '\uffff').localeCompare(b.number ?? '\uffff', 'en', { numeric: true }) ||
    (a.joinedOn ?? '\uffff').localeCompare(b.joinedOn ?? '\uffff', 'en')
  );
}

export interface MemberCount {
  /** Members counted once, however many chambers they are in: the federation's total. */
  readonly distinct: number;
  /** Members of each body; together they may be more than `distinct`. */
  readonly byBody: Readonly<Record<string, number>>;
}

type Counted = Pick<
  Membership,
  'memberKind' | 'memberId' | 'bodyId' | 'status' | 'joinedOn' | 'leftOn'
>;

/** Counts members on a day; one who is in a body twice (imported twice) counts once there. */
export function countMembers(memberships: Iterable<Counted>, day: string): MemberCount {
  const all = new Set<string>();
  const bodies = new Map<string, Set<string>>();
  for (const membership of memberships) {
    if (!isMemberOn(membership, day)) continue;
    const member = `${membership.memberKind}:${membership.memberId}`;
    all.add(member);
    const body = bodies.get(membership.bodyId) ?? new Set();
    bodies.set(membership.bodyId, body.add(member));
  }
  return {
    distinct: all.size,
    byBody: Object.fromEntries([...bodies].map(([id, members]) => [id, members.size])),
  };
}

export type MembershipFault = 'left-before-joined' | 'ended-without-day' | 'left-but-running';

/** What does not fit together between status and dates. */
export function membershipFault(
  of: Pick<Membership, 'status' | 'joinedOn' | 'leftOn'>,
): MembershipFault | null {
  if (
    of.leftOn !== null &&
    of.joinedOn !== null &&
    of.leftOn < of.joinedOn.slice(0, of.leftOn.length)
  )
    return 'left-before-joined';
  if (isEnded(of.status) && of.leftOn === null) return 'ended-without-day';
  if (of.leftOn !== null && of.status !== null && !isEnded(of.status)) return 'left-but-running';
  return null;
}
