import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Plan, type PlanRequest, planLiaison, type Standing } from './plan-liaison.ts';

const DAY = '2026-03-02';
const ROLE = 'liaison-leader' as const;
const COUNTIES = ['north', 'south'] as const;

const leader = (id: string, quota: number, over: object = {}) => ({
  id,
  federationId: 'north',
  portfolio: null,
  inOfficeFrom: '2024',
  inOfficeTo: null,
  quota,
  ...over,
});
const target = (id: string, over: object = {}) => ({
  id,
  federationId: 'north',
  industry: null,
  words: [],
  ...over,
});
const held = (id: string, leaderId: string, targetId: string, over: object = {}): Standing => ({
  id,
  leaderId,
  targetId,
  role: ROLE,
  joint: null,
  from: '2025-01-01',
  to: null,
  ...over,
});
const plan = (over: Partial<PlanRequest>): Plan =>
  planLiaison({
    day: DAY,
    role: ROLE,
    leaders: [],
    targets: [],
    standing: [],
    mode: 'uncovered',
    ...over,
  });

const requests: fc.Arbitrary<PlanRequest> = fc
  .record({
    leaders: fc.array(
      fc.record({
        quota: fc.nat(4),
        federationId: fc.constantFrom(...COUNTIES),
        inOfficeTo: fc.constantFrom(null, '2025-06-30'),
      }),
      { maxLength: 6 },
    ),
    targets: fc.array(
      fc.record({
        federationId: fc.constantFrom(...COUNTIES),
        industry: fc.constantFrom(null, 'C13', 'F51'),
      }),
      { maxLength: 12 },
    ),
    pairs: fc.array(fc.tuple(fc.nat(5), fc.nat(11), fc.boolean()), { maxLength: 12 }),
    mode: fc.constantFrom('uncovered' as const, 'reshuffle' as const),
    leaving: fc.constantFrom<readonly string[]>([], ['l0']),
  })
  .map(({ leaders, targets, pairs, mode, leaving }) => ({
    day: DAY,
    role: ROLE,
    mode,
    leaving: new Set(leaving),
    leaders: leaders.map((l, i) => leader(`l${i}`, l.quota, l)),
    targets: targets.map((t, i) => target(`t${i}`, t)),
    standing: pairs.map(([l, t], i) => held(`s${i}`, `l${l}`, `t${t}`)),
    locked: new Set(pairs.flatMap(([, , locked], i) => (locked ? [`s${i}`] : []))),
  }));

test('nobody gets more than his quota allows, who leaves or left office gets nothing', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { proposals, load } = planLiaison(request);
      for (const { id, quota } of request.leaders) {
        const l = load.get(id);
        const mine = proposals.filter((p) => p.leaderId === id).length;
        if (!l) expect(mine).toBe(0);
        else if (mine > 0) expect(l.after).toBeLessThanOrEqual(quota);
      }
    }),
  );
});

test('every target is proposed, kept or named as uncovered, and none is left while there is room', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { proposals, uncovered, load } = planLiaison(request);
      const named = [...proposals, ...uncovered].map((p) => p.targetId);
      expect(new Set(named).size).toBe(named.length);
      const kept = new Set(
        request.standing.filter((s) => !request.leaving?.has(s.leaderId)).map((s) => s.targetId),
      );
      for (const { id } of request.targets) expect(named.includes(id) || kept.has(id)).toBe(true);
      const room = request.leaders.reduce(
        (sum, { id, quota }) => sum + Math.max(0, quota - (load.get(id)?.after ?? quota)),
        0,
      );
      if (uncovered.length > 0) expect(room).toBe(0);
    }),
  );
});

test('the uncovered only: what stands is left alone; locked rows stay in a reshuffle', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const replaced = planLiaison(request).proposals.flatMap((p) => p.replaces ?? []);
      const leaves = (id: string) => {
        const row = request.standing.find((s) => s.id === id);
        return row !== undefined && request.leaving?.has(row.leaderId) === true;
      };
      for (const id of replaced) {
        if (request.mode === 'uncovered') expect(leaves(id)).toBe(true);
        if (request.locked?.has(id)) expect(leaves(id)).toBe(true);
      }
    }),
  );
});

test('county, portfolio and industry are preferred and said', () => {
  const { proposals } = plan({
    leaders: [
      leader('far', 9, { federationId: 'south' }),
      leader('near', 9),
      leader('trade', 9, { portfolio: '分管食品制造业、商贸' }),
    ],
    targets: [target('a', { words: ['食品制造业'] })],
  });
  expect(proposals).toEqual([
    { targetId: 'a', leaderId: 'trade', replaces: null, reasons: ['same-county', 'portfolio'] },
  ]);
});

test('loads become even by quota, and one who hands over loses all', () => {
  const even = plan({
    leaders: [leader('a', 4), leader('b', 4)],
    targets: ['1', '2', '3', '4'].map((id) => target(id)),
  });
  expect([...even.load.values()].map((l) => l.after)).toEqual([2, 2]);
  const over = plan({
    leaders: [leader('a', 4), leader('b', 4)],
    targets: [target('1'), target('2')],
    standing: [held('s1', 'a', '1'), held('s2', 'a', '2', { joint: true })],
    leaving: new Set(['a']),
  });
  expect(over.proposals.map((p) => [p.targetId, p.leaderId, p.replaces])).toEqual([
    ['1', 'b', 's1'],
    ['2', 'b', null],
  ]);
});
