import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/kernel/calendar.ts';
import { buildMembership } from './membership.builder.ts';
import { MEMBERSHIP_STATUSES, type Membership, membership } from './membership.entity.ts';
import {
  byPostRank,
  countMembers,
  isEnded,
  isMemberOn,
  membershipFault,
  nextStatuses,
  statusOf,
} from './membership.rules.ts';

test('the builder makes a record that may be stored', () => {
  expect(membership.stored().safeParse(buildMembership()).error).toBeUndefined();
});

test('a member is one from the day of joining to the day of leaving', () => {
  const left = buildMembership({ joinedOn: '2020-03', leftOn: '2024-06-30', status: 'resigned' });
  expect(isMemberOn(left, '2020-02-28')).toBe(false);
  expect(isMemberOn(left, '2020-03-01')).toBe(true);
  expect(isMemberOn(left, '2024-06-30')).toBe(true);
  expect(isMemberOn(left, '2024-07-01')).toBe(false);
  expect(isMemberOn(buildMembership({ status: 'applied' }), '2024-01-01')).toBe(false);
  expect(isMemberOn(buildMembership({ status: 'expelled' }), '2024-01-01')).toBe(false);
  expect(statusOf({ status: null, leftOn: null })).toBe('active');
  expect(statusOf({ status: null, leftOn: '2020' })).toBe('resigned');
});

test('from every status some other can be reached, and an ended one only comes back', () => {
  for (const status of MEMBERSHIP_STATUSES) {
    expect(nextStatuses(status)).not.toContain(status);
    expect(nextStatuses(status)).not.toContain('applied');
    if (isEnded(status)) expect(nextStatuses(status)).toEqual(['active']);
  }
  expect(nextStatuses('active')).toContain('auto-withdrawn');
});

const memberships = fc.array(
  fc.record({
    memberId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    bodyId: fc.constantFrom('x', 'y', 'z'),
    status: fc.constantFrom<Membership['status'][]>(
      'active',
      'arrears',
      'applied',
      'resigned',
      null,
    ),
    leftOn: fc.constantFrom(null, '2024-01-31', '2027-01-31'),
  }),
  { maxLength: 30 },
);

test('one enterprise in several chambers counts once in all and once in each', () => {
  const many = ['x', 'y', 'z'].map((bodyId) => buildMembership({ memberId: 'a', bodyId }));
  expect(countMembers(many, '2026-01-01')).toEqual({ distinct: 1, byBody: { x: 1, y: 1, z: 1 } });
});

test('totals lie between the largest body and the sum of all; duplicates change nothing', () => {
  fc.assert(
    fc.property(memberships, (drawn) => {
      const rows = drawn.map((over) => buildMembership(over));
      const { distinct, byBody } = countMembers(rows, '2026-01-01');
      const each = Object.values(byBody);
      expect(distinct).toBeLessThanOrEqual(each.reduce((sum, n) => sum + n, 0));
      expect(distinct).toBeGreaterThanOrEqual(Math.max(0, ...each));
      expect(countMembers([...rows, ...rows], '2026-01-01')).toEqual({ distinct, byBody });
    }),
  );
});

test('sorting by post is a total order with presidents first', () => {
  const [member, president] = [buildMembership(), buildMembership({ post: 'president' })];
  expect([member, president].sort(byPostRank)[0]).toBe(president);
  expect(
    ['10', '9', null].map((number) => buildMembership({ number })).sort(byPostRank)[0]?.number,
  ).toBe('9');
});

test('status and dates that contradict each other are named', () => {
  expect(membershipFault(buildMembership())).toBeNull();
  expect(membershipFault(buildMembership({ status: 'resigned' }))).toBe('ended-without-day');
  expect(membershipFault(buildMembership({ leftOn: '2023-01-01' }))).toBe('left-but-running');
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (n) => {
      const leftOn = addDays('2022-03-01', n);
      const fault = membershipFault(buildMembership({ leftOn, status: 'resigned' }));
      expect(fault).toBe(n < 0 ? 'left-before-joined' : null);
    }),
  );
});
