import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf } from './cells.ts';
import { countedOnce, coverageBook, type LiaisonFacts, type VisitFacts } from './coverage-book.ts';
import { compareDue, dueOf } from './due.ts';
import { coverageFigures } from './figures.ts';
import { endingWithin, periodAt, periodsOf } from './periods.ts';
import { quotaFor, type RuleFacts } from './rule-for.ts';
import { type Target, targetsInScope } from './targets.ts';

const CITY = 'city';
const leader = {
  id: 'l',
  federationId: CITY,
  rank: 'city',
  inOfficeFrom: null,
  inOfficeTo: null,
} as const;
const rule = (over: Partial<RuleFacts> = {}): RuleFacts => ({
  id: 'r',
  federationId: CITY,
  campaignId: null,
  rank: null,
  targetKind: null,
  quota: null,
  times: 1,
  per: 'quarter',
  forms: null,
  from: null,
  to: null,
  ...over,
});
const held = (targetId: string, over: Partial<LiaisonFacts> = {}): LiaisonFacts => ({
  id: `a-${targetId}`,
  leaderId: 'l',
  targetKind: 'chamber',
  targetId,
  role: 'liaison-leader',
  campaignId: null,
  from: '2025-01-01',
  to: null,
  ...over,
});
const went = (
  id: string,
  targetId: string,
  date: string,
  over: Partial<VisitFacts> = {},
): VisitFacts => ({
  id,
  targetId,
  date,
  form: 'visit',
  leaderId: 'l',
  campaignId: null,
  sameAs: null,
  ...over,
});
const book = (liaisons: LiaisonFacts[], visits: VisitFacts[], rules = [rule()]) =>
  coverageBook({ liaisons, visits, leaders: [leader], rules, above: () => [CITY] });
const T: Target = { kind: 'chamber', id: 't' };
const [Q1, Q2] = periodsOf('quarter', 2026) as [
  ReturnType<typeof periodAt>,
  ReturnType<typeof periodAt>,
];

test('periods cover the year without gap or overlap, and each day lies in its own', () => {
  for (const per of ['year', 'half-year', 'quarter', 'month'] as const) {
    const days = periodsOf(per, 2024).flatMap((p) => [p.from, p.to]);
    expect(days).toEqual([...days].sort());
    expect([days[0], days.at(-1)]).toEqual(['2024-01-01', '2024-12-31']);
    for (const p of periodsOf(per, 2024)) {
      expect(periodAt(per, p.from)).toEqual(p);
      expect(periodAt(per, p.to)).toEqual(p);
    }
  }
  expect(periodsOf('month', 2024)[1]?.to).toBe('2024-02-29');
});

test('a rule’s periods fall due in exactly one longer or shorter period', () => {
  for (const per of ['year', 'half-year', 'quarter', 'month'] as const)
    for (const columns of ['year', 'half-year', 'quarter', 'month'] as const) {
      const due = periodsOf(columns, 2026).flatMap((c) => endingWithin(per, c).map((p) => p.key));
      expect(due).toEqual(periodsOf(per, 2026).map((p) => p.key));
    }
});

test('the four states of a cell, and the one that has not come', () => {
  const state = (b: ReturnType<typeof book>, day: string, period = Q1) =>
    cellOf(b, T, period, day).state;
  expect(state(book([], []), '2026-02-01')).toBe('none');
  expect(state(book([held('t')], []), '2026-02-01')).toBe('assigned');
  expect(state(book([held('t')], []), '2026-03-31')).toBe('assigned');
  expect(state(book([held('t')], []), '2026-04-01')).toBe('overdue');
  expect(state(book([held('t')], [went('v', 't', '2026-03-31')]), '2026-04-01')).toBe('done');
  expect(state(book([held('t')], [went('v', 't', '2026-03-31')]), '2026-03-30')).toBe('assigned');
  expect(state(book([held('t')], []), '2026-02-01', Q2)).toBe('ahead');
});

test('only the forms that a rule names count, and a rule of a year falls due in its last quarter', () => {
  const talk = book(
    [held('t')],
    [went('v', 't', '2026-02-01', { form: 'call' })],
    [rule({ forms: ['visit'] })],
  );
  expect(cellOf(talk, T, Q1, '2026-05-01').state).toBe('overdue');
  const yearly = book([held('t')], [went('v', 't', '2026-02-01')], [rule({ per: 'year' })]);
  expect(cellOf(yearly, T, Q2, '2026-12-31').duties).toEqual([]);
  expect(cellOf(yearly, T, periodsOf('quarter', 2026)[3] ?? Q2, '2027-01-01').state).toBe('done');
});

test('who was assigned in the second half of a period is not overdue at its end', () => {
  const late = book([held('t', { from: '2026-03-20' })], []);
  expect(cellOf(late, T, Q1, '2026-04-02').state).toBe('assigned');
  const early = book([held('t', { from: '2026-01-20' })], []);
  expect(cellOf(early, T, Q1, '2026-04-02').state).toBe('overdue');
});

test('the narrower rule replaces the wider one, for duties and for quotas', () => {
  const rules = [
    rule({ id: 'all', quota: 5 }),
    rule({ id: 'city', rank: 'city', quota: 2, per: 'month' }),
  ];
  const asked = {
    rank: 'city',
    targetKind: 'chamber',
    campaignId: null,
    above: [CITY],
    day: '2026-01-01',
  } as const;
  expect(quotaFor(rules, asked)).toBe(2);
  expect(quotaFor(rules, { ...asked, rank: 'section' })).toBe(5);
  expect(quotaFor(rules, { ...asked, above: ['elsewhere'] })).toBeNull();
  expect(
    cellOf(book([held('t')], [], rules), T, Q1, '2026-02-01').duties.map((d) => d.rule.id),
  ).toEqual(['city', 'city', 'city']);
});

test('one visit that two people entered counts once, whichever way they point', () => {
  const twice = [went('a', 't', '2026-01-05'), went('b', 't', '2026-01-05', { sameAs: 'a' })];
  expect(countedOnce(twice).map((v) => v.id)).toEqual(['a']);
  const circle = [
    went('a', 't', '2026-01-05', { sameAs: 'b' }),
    went('b', 't', '2026-01-05', { sameAs: 'a' }),
  ];
  expect(countedOnce(circle).map((v) => v.id)).toEqual(['a']);
  const orphan = [went('b', 't', '2026-01-05', { sameAs: 'gone' })];
  expect(countedOnce(orphan).map((v) => v.id)).toEqual(['b']);
});

test('who is to have a leader: a campaign’s list, or every chamber and every list', () => {
  const listed = {
    id: 'x',
    targetKind: 'enterprise',
    targetId: 'e',
    campaignId: 'c',
    from: '2026-01-01',
    to: '2026-06-30',
  } as const;
  const rows = { chamberIds: ['t'], listed: [listed], liaisons: [held('u')], day: '2026-03-01' };
  expect(targetsInScope(rows).map((t) => t.id)).toEqual(['t', 'e', 'u']);
  expect(targetsInScope({ ...rows, campaignId: 'c' }).map((t) => t.id)).toEqual(['e']);
  expect(targetsInScope({ ...rows, campaignId: 'c', day: '2026-07-01' })).toEqual([]);
});

test('what is due: what ran out first, then what runs, and nothing once it is done', () => {
  const none = book([held('t')], []);
  expect(dueOf(none, T, '2026-05-01').overdue.map((d) => d.period.key)).toEqual(['2026-Q1']);
  expect(dueOf(none, T, '2026-05-01').open.map((d) => d.period.key)).toEqual(['2026-Q2']);
  const first = book([held('t')], [went('v', 't', '2026-02-01')]);
  expect(dueOf(first, T, '2026-05-01').overdue).toEqual([]);
  const both = book([held('t')], [went('v', 't', '2026-02-01'), went('w', 't', '2026-04-02')]);
  expect(dueOf(both, T, '2026-05-01')).toEqual({ overdue: [], open: [] });
  const order = [
    dueOf(both, T, '2026-05-01'),
    dueOf(first, T, '2026-05-01'),
    dueOf(none, T, '2026-05-01'),
  ];
  expect(order.toSorted(compareDue)).toEqual(order.toReversed());
});

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const dates = fc.constantFrom(
  '2025',
  '2025-12-31',
  '2026-01-01',
  '2026-02',
  '2026-05-20',
  '2026-12',
);
const rowsArb = fc.record({
  liaisons: fc.array(
    fc
      .record({ targetId: ids, from: dates, to: fc.option(dates, { nil: null }) })
      .map((x) => held(x.targetId, x)),
    { maxLength: 8 },
  ),
  visits: fc
    .array(fc.record({ targetId: ids, date: dates }), { maxLength: 12 })
    .map((list) => list.map((v, i) => went(`v${i}`, v.targetId, v.date))),
  times: fc.integer({ min: 1, max: 3 }),
  per: fc.constantFrom('year', 'half-year', 'quarter', 'month'),
  day: fc.constantFrom('2026-01-15', '2026-03-31', '2026-07-01', '2026-12-31'),
  at: fc.nat(3),
});

test('figures never count more above the line than below it, and their rows are their numbers', () => {
  fc.assert(
    fc.property(rowsArb, ({ liaisons, visits, times, per, day, at }) => {
      const b = book(liaisons, visits, [rule({ times, per: per as RuleFacts['per'] })]);
      const targets = ['a', 'b', 'c', 'd'].map((id): Target => ({ kind: 'chamber', id }));
      const period = periodsOf('quarter', 2026)[at] ?? Q1;
      const f = coverageFigures(b, targets, ['l'], period, day);
      for (const x of [f.coverage, f.visited]) {
        expect(x.numerator).toBeLessThanOrEqual(x.denominator);
        expect(new Set(x.rows).size).toBe(x.numerator);
        expect(x.of).toEqual(expect.arrayContaining([...x.rows]));
      }
      expect(f.completed.numerator).toBeLessThanOrEqual(f.completed.denominator);
      expect(f.visited.denominator).toBe(f.coverage.numerator);
    }),
  );
});

test('a board’s cells and its figures tell the same story', () => {
  fc.assert(
    fc.property(rowsArb, ({ liaisons, visits, times, per, day, at }) => {
      const b = book(liaisons, visits, [rule({ times, per: per as RuleFacts['per'] })]);
      const targets = ['a', 'b', 'c', 'd'].map((id): Target => ({ kind: 'chamber', id }));
      const period = periodsOf('quarter', 2026)[at] ?? Q1;
      const cells = targets.map((t) => cellOf(b, t, period, day));
      const { completed } = coverageFigures(b, targets, ['l'], period, day);
      const required = cells.flatMap((c) => c.duties).reduce((n, d) => n + d.required, 0);
      expect(completed.denominator).toBe(required);
      if (cells.some((c) => c.state === 'overdue'))
        expect(completed.numerator).toBeLessThan(required);
      for (const c of cells) if (c.state === 'none') expect(c.liaisons).toEqual([]);
    }),
  );
});
