import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageBook, type LiaisonFacts } from '#domain/liaison/coverage/coverage-book.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { boardRows, countStates, inRange, shownRows } from './board-rows.ts';
import { readAsked, writeAsked } from './coverage-address.ts';
import { missingOf } from './figure-rows.ts';

const DAY = '2026-05-10';
const held = (targetId: string, over: Partial<LiaisonFacts> = {}): LiaisonFacts => ({
  id: `a-${targetId}`,
  leaderId: 'l1',
  targetKind: 'chamber',
  targetId,
  role: 'liaison-leader',
  campaignId: null,
  from: '2025-01-01',
  to: null,
  ...over,
});
const book = coverageBook({
  liaisons: [
    held('served'),
    held('seen'),
    held('past', { to: '2026-02-01' }),
    held('firm', { targetKind: 'enterprise', campaignId: 'c1', leaderId: 'l2' }),
  ],
  visits: [
    {
      id: 'v1',
      targetId: 'seen',
      date: '2026-04-03',
      form: 'visit',
      leaderId: 'l1',
      campaignId: null,
      sameAs: null,
    },
  ],
  leaders: [],
  rules: [],
  above: (id) => [id],
});
const targets: readonly Target[] = [
  { kind: 'chamber', id: 'served' },
  { kind: 'chamber', id: 'seen' },
  { kind: 'chamber', id: 'past' },
  { kind: 'enterprise', id: 'firm' },
];
const facts = (id: string) => ({
  name: id,
  federationId: id === 'firm' ? 'east' : 'west',
  type: id === 'firm' ? null : 'industry',
});
const rowsOn = (campaign: string | null = null) =>
  boardRows(book, targets, facts, { day: DAY, per: 'quarter', campaign });
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

test('a row per target, a cell per quarter, and the state of the quarter that holds the day', () => {
  const rows = rowsOn();
  expect(rows.map((row) => [row.id, row.state, row.cells.map((c) => c.state).join()])).toEqual([
    ['served', 'assigned', 'assigned,assigned,ahead,ahead'],
    ['seen', 'done', 'assigned,done,ahead,ahead'],
    ['past', 'none', 'assigned,none,ahead,ahead'],
    ['firm', 'assigned', 'assigned,assigned,ahead,ahead'],
  ]);
  expect(countStates(rows)).toEqual({ assigned: 2, done: 1, none: 1 });
});

test('in a campaign only its own assignments make a target served', () => {
  expect(rowsOn('c1').map((row) => [row.id, row.held.length])).toEqual([
    ['served', 0],
    ['seen', 0],
    ['past', 0],
    ['firm', 1],
  ]);
});

test('the range follows county, kind, type and leader; the rows shown also state and search', () => {
  const range = { federation: null, type: null, kind: null, leader: null };
  const within = (over: object, under: ReadonlySet<string> | null = null) =>
    ids(rowsOn().filter((row) => inRange(row, { ...range, ...over }, under)));
  expect(within({}, new Set(['east']))).toEqual(['firm']);
  expect(within({ kind: 'enterprise' })).toEqual(['firm']);
  expect(within({ type: 'industry' })).toEqual(['served', 'seen', 'past']);
  expect(within({ leader: 'l2' })).toEqual(['firm']);
  expect(ids(shownRows(rowsOn(), 'none', null))).toEqual(['past']);
  expect(ids(shownRows(rowsOn(), null, new Set(['l2', 'seen'])))).toEqual(['seen', 'firm']);
});

test('an address says all of what is asked, and reads back the same', () => {
  const word = fc.option(fc.uuid(), { nil: null });
  fc.assert(
    fc.property(
      fc.record({
        day: fc.constantFrom('2026-11-28', '2025-03-31'),
        per: fc.constantFrom('quarter' as const, 'month' as const, 'year' as const),
        text: fc.constantFrom('', '湖南 商会'),
        federation: word,
        campaign: word,
        type: fc.constantFrom(null, 'industry'),
        kind: fc.constantFrom(null, 'chamber' as const),
        leader: word,
        state: fc.constantFrom(null, 'none' as const, 'overdue' as const),
        target: word,
        period: fc.constantFrom(null, '2026-Q1'),
        figure: fc.constantFrom(null, 'coverage' as const),
      }),
      (asked) => {
        expect(readAsked(writeAsked(asked, '2026-11-28'), '2026-11-28')).toEqual(asked);
      },
    ),
  );
});

test('what an address says wrong is the default', () => {
  const wrong = new URLSearchParams('on=2026-13-40&per=week&state=lazy&figure=best&kind=person');
  expect(readAsked(wrong, DAY)).toEqual(readAsked(new URLSearchParams(), DAY));
});

test('what a figure does not count is what stands below its line only', () => {
  const figure = { numerator: 1, denominator: 3, rows: ['b'], of: ['a', 'b', 'c'] };
  expect(missingOf('coverage', figure)).toEqual(['a', 'c']);
  expect(missingOf('load', figure)).toBeNull();
});
