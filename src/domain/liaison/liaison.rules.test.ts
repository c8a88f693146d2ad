import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf, isInOffice, loadByLeader, sameAssignment } from './liaison.rules.ts';

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const span = fc.record({
  from: fc.constantFrom('2020', '2024-03', '2025-01-01'),
  to: fc.constantFrom(null, '2021-05-01', '2024', '2026-12-31'),
});
const assignment = fc.tuple(ids, ids, span).map(([leaderId, targetId, s]) => ({
  leaderId,
  targetId,
  role: 'liaison-leader' as const,
  ...s,
}));

test('covered and uncovered targets add up to all targets, whatever the assignments', () => {
  fc.assert(
    fc.property(fc.uniqueArray(ids), fc.array(assignment), (targets, list) => {
      const c = coverageOf(targets, list, '2025-06-01');
      expect(c.covered + c.uncovered.length).toBe(c.total);
      expect(c.total).toBe(targets.length);
    }),
  );
});

test('the loads of all leaders add up to the current assignments', () => {
  fc.assert(
    fc.property(fc.array(assignment), (list) => {
      const sum = [...loadByLeader(list, '2025-06-01').values()].reduce((a, b) => a + b, 0);
      const current = list.filter((l) => coverageOf([l.targetId], [l], '2025-06-01').covered === 1);
      expect(sum).toBe(current.length);
    }),
  );
});

test('an assignment holds through its last day and not after', () => {
  const l = [
    {
      leaderId: 'a',
      targetId: 't',
      role: 'liaison-leader' as const,
      from: '2025-01-01',
      to: '2025-06-30',
    },
  ];
  expect(coverageOf(['t'], l, '2025-06-30').covered).toBe(1);
  expect(coverageOf(['t'], l, '2025-07-01').uncovered).toEqual(['t']);
});

test('a leader whose term has ended is not in office; the same pair is not assigned twice', () => {
  expect(isInOffice({ inOfficeFrom: '2020', inOfficeTo: '2025-05-31' }, '2025-06-01')).toBe(false);
  expect(isInOffice({ inOfficeFrom: null, inOfficeTo: null }, '2025-06-01')).toBe(true);
  const pair = { leaderId: 'a', targetId: 't', role: 'liaison-leader', campaignId: null } as const;
  const l = [{ ...pair, from: '2025', to: null }];
  expect(sameAssignment(l, pair, '2025-06-01')).toBe(true);
  expect(sameAssignment(l, { ...pair, role: 'contact-officer' }, '2025-06-01')).toBe(false);
  expect(sameAssignment(l, { ...pair, campaignId: 'c' }, '2025-06-01')).toBe(false);
});
