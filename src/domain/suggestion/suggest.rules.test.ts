import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FOUR_GOODS_NOW } from '#domain/scheme/examples/four-goods.example.ts';
import { factOf } from './facts.rules.ts';
import { FACT_KEYS, isUnrecorded, type RatingRows } from './rating-facts.ts';
import { gateFromRecords, suggestions } from './suggest.rules.ts';

const DAY = '2026-03-02';
const member = (id: string, joinedOn: string, leftOn: string | null, paid: string | null) => ({
  id,
  memberId: `firm-${id}`,
  joinedOn,
  leftOn,
  status: 'active' as const,
  duesPaidThrough: paid,
});
const rows: RatingRows = {
  chamber: { id: 'c', foundedOn: '2024-03-02', partyOrganisation: 'joint', staffCount: 1 },
  terms: [
    { id: 't', number: 1, starts: '2021-01-01', ends: '2025-12-31', extendedTo: '2026-06-30' },
  ],
  memberships: [
    member('a', '2020', null, '2026'),
    member('b', '2025-06', null, '2025'),
    member('c', '2020', '2025-12', '2025'),
    member('d', '2020', null, '2026-03-02'),
  ],
  visits: [
    { id: 'v1', on: '2026-02-01', targetId: 'firm-a' },
    { id: 'v2', on: '2026-02-02', targetId: 'firm-a' },
    { id: 'v3', on: '2026-02-03', targetId: 'firm-gone' },
  ],
  meetings: [
    { id: 'm1', kind: 'assembly', date: '2026-01-10' },
    { id: 'm2', kind: 'assembly', date: '2025-06' },
    { id: 'm3', kind: 'council', date: '2025-12-01' },
    { id: 'm4', kind: 'council', date: '2024-12-01' },
    { id: 'm5', kind: 'supervisors', date: '2025-12-02' },
    { id: 'm6', kind: 'training', date: '2026-03-02' },
    { id: 'm7', kind: 'training', date: '2026-03-03' },
    { id: 'm8', kind: 'study', date: '2026-02-01' },
    { id: 'm9', kind: 'party', date: '2026-02-01' },
  ],
  demands: [
    { id: 'd1', raisedOn: '2025-06-01', solvedOn: '2025-07-01', satisfied: true },
    { id: 'd2', raisedOn: '2025-06-01', solvedOn: '2026-03-03', satisfied: null },
    { id: 'd3', raisedOn: '2024-06-01', solvedOn: null, satisfied: false },
  ],
};

test.each([
  ['term-in-time', 'extended', ['t']],
  ['party-organisation', 'joint', ['c']],
  ['full-time-staff', 'enough', ['c']],
  ['visit-coverage', 33.33, ['v1', 'v2']],
  ['meetings-held', 4, ['m1', 'm2', 'm3', 'm5']],
  ['training', 1, ['m6']],
  ['study-activities', 1, ['m8']],
  ['matchmaking', 0, []],
  ['demand-solved', 50, ['d1']],
  ['demand-satisfied', 100, ['d1']],
  ['dues-paid', 66.67, ['a', 'd']],
  ['member-growth', 0, ['a', 'b', 'd']],
  ['years-registered', 2, ['c']],
] as const)('%s is %s, and names the rows behind it', (key, value, ids) => {
  const fact = factOf(key, rows, DAY);
  expect([fact?.value, fact?.rows.map((r) => r.id)]).toEqual([value, ids]);
});

test('where there are no rows, nothing is suggested', () => {
  for (const key of FACT_KEYS) expect(factOf(key, {}, DAY)).toBeNull();
  expect(suggestions(FOUR_GOODS_NOW, {}, DAY)).toEqual([]);
});

test('what no kind of record holds is never suggested, whatever is at hand', () => {
  for (const key of FACT_KEYS.filter(isUnrecorded)) expect(factOf(key, rows, DAY)).toBeNull();
  expect(FACT_KEYS.filter(isUnrecorded)).toEqual(['investment']);
});

test('a second assembly does not make up for a council that was not held', () => {
  const asked = { assembly: 1, council: 2, 'president-office': 4 };
  const fact = factOf('meetings-held', rows, DAY, asked);
  expect(fact).toMatchObject({ value: 2, from: '2025-03-03' });
  expect(fact?.rows.map((r) => r.id)).toEqual(['m1', 'm2', 'm3']);
  expect(fact?.asked).toEqual([
    { kind: 'assembly', held: 2, asked: 1 },
    { kind: 'council', held: 1, asked: 2 },
    { kind: 'president-office', held: 0, asked: 4 },
  ]);
  const found = suggestions(FOUR_GOODS_NOW, rows, DAY).find((s) => s.item === 'B2');
  expect(found).toMatchObject({ fact, points: 1.72 });
});

test('a suggestion gives an item no more than its points, whatever happened in the period', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
  const visits = fc.array(
    fc.record({ id: fc.uuid(), on: day, targetId: fc.constantFrom('firm-a', 'firm-b', 'firm-d') }),
  );
  fc.assert(
    fc.property(visits, day, (held, today) => {
      const found = suggestions(FOUR_GOODS_NOW, { ...rows, visits: held }, today);
      for (const { item, points, fact } of found) {
        const max = FOUR_GOODS_NOW.dimensions?.flatMap((d) => d.items).find((i) => i.code === item);
        expect([item, points !== null && points >= 0 && points <= (max?.points ?? 0)]).toEqual([
          item,
          true,
        ]);
        if (fact.key === 'visit-coverage')
          for (const { id } of fact.rows)
            expect(
              held.some((v) => v.id === id && v.on <= today && v.on >= (fact.from ?? '')),
            ).toBe(true);
      }
    }),
  );
});

test('a gate is met from records where they tell, and left to a person where they do not', () => {
  const gate = { code: 'G1', text: '', autofill: 'years-registered', least: 1 };
  expect(gateFromRecords(gate, rows, DAY)?.met).toBe(true);
  expect(gateFromRecords({ ...gate, least: 3 }, rows, DAY)?.met).toBe(false);
  expect(gateFromRecords(gate, {}, DAY)).toBeNull();
  expect(gateFromRecords({ code: 'G2', text: '' }, rows, DAY)).toBeNull();
});
