import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Plan, planLiaison } from './plan-liaison.ts';
import type { PlanRequest, Standing } from './plan-request.ts';

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
  kind: 'enterprise' as const,
  federationId: 'north',
  industry: null,
  words: [],
  ...over,
});
const held = (id: string, leaderId: string, targetId: string, over: object = {}): Standing => ({
  id,
  leaderId,
  targetId,
  targetKind: 'enterprise',
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
        inOfficeTo: fc.constantFrom(null, '2025-06-30', '2026-05-31'),
        byKind: fc.constantFrom({}, { enterprise: 1 }, { enterprise: 2, chamber: 0 }),
      }),
      { maxLength: 6 },
    ),
    targets: fc.array(
      fc.record({
        kind: fc.constantFrom('enterprise' as const, 'chamber' as const),
        federationId: fc.constantFrom(...COUNTIES),
        industry: fc.constantFrom(null, 'C13', 'F51'),
      }),
      { maxLength: 12 },
    ),
    pairs: fc.array(fc.tuple(fc.nat(5), fc.nat(11), fc.boolean()), { maxLength: 12 }),
    mode: fc.constantFrom('uncovered' as const, 'reshuffle' as const),
    leaving: fc.constantFrom<readonly string[]>([], ['l0']),
    ownOnly: fc.boolean(),
  })
  .map(({ leaders, targets, pairs, mode, leaving, ownOnly }) => ({
    ownOnly,
    day: DAY,
    role: ROLE,
    mode,
    leaving: new Set(leaving),
    leaders: leaders.map((l, i) => leader(`l${i}`, l.quota, l)),
    targets: targets.map((t, i) => target(`t${i}`, t)),
    standing: pairs.map(([l, t], i) =>
      held(`s${i}`, `l${l}`, `t${t}`, { targetKind: targets[t]?.kind ?? 'enterprise' }),
    ),
    locked: new Set(pairs.flatMap(([, , locked], i) => (locked ? [`s${i}`] : []))),
  }));

/** What each leader holds once the plan is applied, as an apply would leave it. */
function outcome(request: PlanRequest, { proposals }: Plan) {
  const gone = new Set(proposals.flatMap((p) => p.replaces ?? []));
  const left = request.standing.filter((s) => !gone.has(s.id) && !request.leaving?.has(s.leaderId));
  const pairs = [...left, ...proposals];
  const kindOf = new Map([
    ...request.standing.map((s) => [s.targetId, s.targetKind] as const),
    ...request.targets.map((t) => [t.id, t.kind] as const),
  ]);
  return (leaderId: string, kind?: string) =>
    new Set(
      pairs
        .filter((p) => p.leaderId === leaderId && (!kind || kindOf.get(p.targetId) === kind))
        .map((p) => p.targetId),
    ).size;
}

test('nobody gets more than his quotas allow, who leaves or left office gets nothing', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const plan = planLiaison(request);
      const held = outcome(request, plan);
      for (const { id, quota, byKind } of request.leaders) {
        const mine = plan.proposals.filter((p) => p.leaderId === id);
        const l = plan.load.get(id);
        if (!l) expect(mine).toEqual([]);
        else expect(l.after).toBe(held(id));
        if (mine.length > 0) expect(held(id)).toBeLessThanOrEqual(quota);
        for (const { targetId } of mine) {
          const kind = request.targets.find((t) => t.id === targetId)?.kind ?? 'chamber';
          expect(held(id, kind)).toBeLessThanOrEqual(byKind?.[kind] ?? Infinity);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('every target is proposed, kept or named as uncovered, and none is left that has a place', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const plan = planLiaison(request);
      const { proposals, uncovered, load } = plan;
      const held = outcome(request, plan);
      const named = [...proposals, ...uncovered].map((p) => p.targetId);
      expect(new Set(named).size).toBe(named.length);
      const kept = new Set(
        request.standing.filter((s) => !request.leaving?.has(s.leaderId)).map((s) => s.targetId),
      );
      for (const { id } of request.targets) expect(named.includes(id) || kept.has(id)).toBe(true);
      for (const { targetId } of uncovered) {
        const target = request.targets.find((t) => t.id === targetId);
        for (const l of request.leaders) {
          if (!target || !load.has(l.id)) continue;
          if (request.ownOnly && l.federationId !== target.federationId) continue;
          const full = held(l.id) >= l.quota;
          expect(full || held(l.id, target.kind) >= (l.byKind?.[target.kind] ?? Infinity)).toBe(
            true,
          );
        }
      }
    }),
    { numRuns: 500 },
  );
});

/** The most targets that any assignment within the quotas covers, by trying all. */
function mostCovered(request: PlanRequest, open: readonly string[], load: Plan['load']): number {
  const left = new Map<string, number>();
  for (const l of request.leaders) {
    const keep = request.standing.filter((s) => s.leaderId === l.id);
    const all = new Set(keep.map((s) => s.targetId)).size;
    left.set(l.id, load.has(l.id) ? l.quota - all : 0);
    for (const [kind, quota] of Object.entries(l.byKind ?? {})) {
      const own = new Set(keep.filter((s) => s.targetKind === kind).map((s) => s.targetId)).size;
      left.set(`${l.id}/${kind}`, quota - own);
    }
  }
  const go = (at: number): number => {
    const target = request.targets.find((t) => t.id === open[at]);
    if (!target) return 0;
    let best = go(at + 1);
    for (const l of request.leaders) {
      const keys = [l.id, `${l.id}/${target.kind}`];
      if (request.ownOnly && l.federationId !== target.federationId) continue;
      if (keys.some((key) => (left.get(key) ?? Infinity) <= 0)) continue;
      for (const key of keys) left.set(key, (left.get(key) ?? Infinity) - 1);
      best = Math.max(best, 1 + go(at + 1));
      for (const key of keys) left.set(key, (left.get(key) ?? Infinity) + 1);
    }
    return best;
  };
  return go(0);
}

test('as many of the uncovered get a leader as any plan within the quotas can give', () => {
  fc.assert(
    fc.property(requests, fc.nat(), (full, cut) => {
      const request: PlanRequest = {
        ...full,
        mode: 'uncovered',
        leaving: new Set(),
        leaders: full.leaders.slice(0, 3),
        targets: full.targets.slice(0, 5 + (cut % 2)),
      };
      const { proposals, uncovered, load } = planLiaison(request);
      const held = new Set(request.standing.map((s) => s.targetId));
      const open = request.targets.filter((t) => !held.has(t.id)).map((t) => t.id);
      expect(proposals.length + uncovered.length).toBe(open.length);
      expect(proposals.length).toBe(mostCovered(request, open, load));
    }),
    { numRuns: 300 },
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
    {
      targetId: 'a',
      leaderId: 'trade',
      replaces: null,
      reasons: ['same-county', 'portfolio', 'most-room'],
    },
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

test('a pin stays where it was put and counts; who leaves office soon comes last', () => {
  const pinned = plan({
    leaders: [leader('a', 2), leader('b', 2, { inOfficeTo: '2026-06' }), leader('c', 2)],
    targets: [target('1'), target('2'), target('3'), target('4')],
    pins: [{ targetId: '1', leaderId: 'b' }],
  });
  expect(pinned.proposals.filter((p) => p.leaderId === 'b').map((p) => p.targetId)).toEqual(['1']);
  expect(pinned.proposals.length).toBe(4);
  expect(pinned.load.get('b')).toEqual({ before: 0, after: 1, quota: 2 });
});

test('leaders of its own county only: what they cannot take is named with the reason', () => {
  const own = plan({
    ownOnly: true,
    leaders: [leader('a', 1)],
    targets: [target('1'), target('2'), target('3', { federationId: 'south' })],
  });
  expect(own.proposals.length).toBe(1);
  expect(own.uncovered.map((u) => u.why).sort()).toEqual(['full', 'no-own']);
  expect(plan({ targets: [target('1')] }).uncovered).toEqual([{ targetId: '1', why: 'nobody' }]);
});

test('who holds more than his quota keeps what nobody has room for; what has no leader goes first', () => {
  const over = plan({
    mode: 'reshuffle',
    leaders: [leader('a', 1), leader('b', 1)],
    targets: [target('1'), target('2'), target('3'), target('4')],
    standing: [held('s1', 'a', '1'), held('s2', 'a', '2'), held('s3', 'a', '3')],
  });
  expect(over.proposals.map((p) => [p.targetId, p.leaderId])).toEqual([['4', 'b']]);
  expect([...over.over].sort()).toEqual(['s1', 's2', 's3']);
  expect(over.uncovered).toEqual([]);
  expect(over.load.get('a')).toEqual({ before: 3, after: 3, quota: 1 });
});

test('what lies outside the question, or has two leaders, stays and counts', () => {
  const two = plan({
    mode: 'reshuffle',
    leaders: [leader('a', 2), leader('b', 2)],
    targets: [target('1')],
    standing: [held('s1', 'a', '1'), held('s2', 'b', '1'), held('s3', 'b', 'elsewhere')],
  });
  expect(two.proposals).toEqual([]);
  expect(two.load.get('b')).toEqual({ before: 2, after: 2, quota: 2 });
});
