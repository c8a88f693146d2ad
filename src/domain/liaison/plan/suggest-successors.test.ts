import { expect, test } from 'vitest';
import { balanceOf, loadSteps } from './plan-balance.ts';
import { quotasOf } from './plan-quotas.ts';
import type { Standing } from './plan-request.ts';
import { staleProposals } from './plan-stale.ts';
import { successorLeaders } from './successor-leaders.ts';
import { outgoingLeaders, suggestSuccessors } from './suggest-successors.ts';

const leader = (id: string, quota = 9, inOfficeTo: string | null = null) => ({
  ...{ id, quota, inOfficeTo, federationId: 'f', portfolio: null, inOfficeFrom: null },
});
const held = (
  id: string,
  leaderId: string,
  targetId: string,
  over: Partial<Standing & { campaignId: string }> = {},
): Standing & { campaignId: string | null } => ({
  ...{ id, leaderId, targetId, targetKind: 'chamber', role: 'liaison-leader', joint: null },
  ...{ from: '2025', to: null, campaignId: null },
  ...over,
});
const target = (id: string) => ({
  ...{ id, kind: 'chamber' as const, federationId: 'f', industry: null, words: [] },
});

test('each role passes on, within the quota left; what is shared needs no one new', () => {
  const open = [
    held('1', 'x', 'a'),
    held('2', 'x', 'b', { role: 'contact-officer' }),
    held('3', 'x', 'c'),
    held('4', 'x', 'd'),
  ];
  const shared = held('5', 'y', 'c', { joint: true });
  const found = suggestSuccessors({
    leaderId: 'x',
    day: '2026-01-01',
    open,
    standing: [...open, shared],
    leadersOf: () => [leader('y', 3)],
    targets: ['a', 'b', 'c', 'd'].map(target),
  });
  const of = (id: string) => found.find((s) => s.liaisonId === id);
  expect([of('1'), of('4')].map((s) => s?.leaderId)).toEqual(['y', 'y']);
  expect(of('2')).toMatchObject({ leaderId: null, why: 'full' });
  expect(of('3')).toMatchObject({ leaderId: null, why: 'shared' });
});

test('what a campaign passes on follows its own quotas and counts its own targets', () => {
  const open = [held('1', 'x', 'a'), held('2', 'x', 'b', { campaignId: 'k' })];
  const full = held('3', 'y', 'c', { campaignId: 'k' });
  const found = suggestSuccessors({
    leaderId: 'x',
    day: '2026-01-01',
    open,
    standing: [...open, full],
    leadersOf: (campaignId) => (campaignId ? [leader('y', 1)] : [leader('y', 1), leader('z', 0)]),
    targets: ['a', 'b', 'c'].map(target),
  });
  expect(found.map((s) => [s.liaisonId, s.leaderId, s.why])).toEqual([
    ['1', 'y', null],
    ['2', null, 'full'],
  ]);
});

test('without a rule nobody takes on much more than an even share', () => {
  const people = ['x', 'a', 'b', 'c'].map((id) => ({ ...leader(id), rank: 'city', rules: [] }));
  const own = ['1', '2', '3', '4', '5'].map((id) => held(id, 'x', `t${id}`));
  const heavy = ['6', '7', '8', '9'].map((id) => held(id, 'a', `t${id}`));
  const rows = { leaders: people, liaisons: [...own, ...heavy], rules: [], federations: [] };
  const asked = { leaderId: 'x', campaignId: null, day: '2026-01-02', lastDay: '2026-01-01' };
  const leaders = successorLeaders(rows as never, asked);
  expect(leaders.map((l) => [l.id, l.quota, l.ruled])).toEqual([
    ['a', 4, false],
    ['b', 4, false],
    ['c', 4, false],
  ]);
  const found = suggestSuccessors({
    ...{ ...asked, open: own, standing: rows.liaisons, leadersOf: () => leaders },
    targets: own.map((s) => target(s.targetId)),
  });
  const taken = (id: string) => found.filter((s) => s.leaderId === id).length;
  expect([taken('a'), taken('b') + taken('c'), Math.abs(taken('b') - taken('c'))]).toEqual([
    0, 5, 1,
  ]);
});

test('who is out of office with targets open, the longest gone first', () => {
  const leaders = [leader('a', 1, '2025'), leader('b', 1, '2024-05'), leader('c', 1, '2027')];
  const rows = [held('1', 'a', 't'), held('2', 'b', 't'), held('3', 'c', 't')];
  const gone = outgoingLeaders(leaders, rows, '2026-03-02');
  expect(gone.map(({ leader: l, open }) => [l.id, open])).toEqual([
    ['b', 1],
    ['a', 1],
  ]);
});

test('proposals that changes have overtaken say why', () => {
  const ask = (proposal: object, standing: Standing[] = []) =>
    staleProposals([{ targetId: 't', leaderId: 'a', replaces: null, byHand: false, ...proposal }], {
      day: '2026-01-01',
      role: 'liaison-leader',
      standing,
      leaders: [leader('a', 1), leader('gone', 1, '2025')],
      targets: new Set(['t']),
    }).get('t');
  expect(ask({})).toBe(undefined);
  expect(ask({}, [held('1', 'b', 't')])).toBe('covered');
  expect(ask({}, [held('1', 'b', 't', { joint: true })])).toBe(undefined);
  expect(ask({ replaces: '1' }, [held('1', 'b', 't')])).toBe(undefined);
  expect(ask({ replaces: '1' }, [held('1', 'b', 't', { to: '2025-06' })])).toBe('moved');
  expect(ask({ leaderId: 'gone' })).toBe('out-of-office');
  expect(ask({ leaderId: 'nobody' })).toBe('leader-gone');
  expect(ask({}, [held('1', 'a', 'other')])).toBe('full');
  expect(ask({ byHand: true }, [held('1', 'a', 'other')])).toBe(undefined);
});

test('quotas: in all by rank, and of a kind where a rule names it', () => {
  const rule = (over: object) => ({
    ...{ id: 'r', federationId: 'f', campaignId: null, rank: null, targetKind: null },
    ...{ quota: 3, times: null, per: null, forms: null, from: null, to: null },
    ...over,
  });
  const of = { ...leader('a'), rank: 'city' as const };
  const asked = { campaignId: null, above: ['f'], day: '2026-01-01', fallback: 7 };
  const ask = (...rules: ReturnType<typeof rule>[]) => quotasOf(rules, of as never, asked);
  expect(ask()).toEqual({ quota: 7, byKind: {}, ruled: false });
  expect(ask(rule({}), rule({ rank: 'city', quota: 2 }))).toMatchObject({ quota: 2 });
  expect(ask(rule({ targetKind: 'chamber', quota: 1 }), rule({ quota: 4 }))).toMatchObject({
    quota: 4,
    byKind: { chamber: 1 },
  });
});

test('loads at a glance', () => {
  expect(balanceOf([1, 3])).toEqual({ min: 1, max: 3, mean: 2, spread: 1 });
  expect(balanceOf([])).toEqual({ min: 0, max: 0, mean: 0, spread: 0 });
  expect(
    loadSteps([
      { before: 0, after: 1 },
      { before: 2, after: 1 },
    ]),
  ).toEqual([
    { targets: 0, before: 1, after: 0 },
    { targets: 1, before: 0, after: 2 },
    { targets: 2, before: 1, after: 0 },
  ]);
});
