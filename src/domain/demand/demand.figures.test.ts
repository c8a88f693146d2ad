import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/kernel/calendar.ts';
import { buildDemand } from './demand.builder.ts';
import {
  DEMAND_CATEGORIES,
  DEMAND_OUTCOMES,
  DEMAND_STATES,
  SATISFACTIONS,
} from './demand.entity.ts';
import { demandFigures } from './demand.figures.ts';
import { stateOn } from './demand.rules.ts';

const ALWAYS = { day: '2026-12-31', from: null, to: null };
const id = (n: number) => `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`;
const closed = (over: object) =>
  buildDemand({ state: 'closed', registeredOn: '2026-03-02', closedOn: '2026-03-09', ...over });

test('closed is not solved, rejected is not accepted, 基本满意 is not 满意', () => {
  const rows = [
    closed({ id: id(1), outcome: 'solved', satisfaction: 'satisfied' }),
    closed({ id: id(2), outcome: 'explained', satisfaction: 'fairly' }),
    closed({ id: id(3), outcome: 'unsolved', satisfaction: 'dissatisfied', dueOn: '2026-03-05' }),
    buildDemand({ id: id(4), state: 'replied', repliedOn: '2026-03-04', outcome: 'solved' }),
    buildDemand({ id: id(5), state: 'rejected', asideOn: '2026-03-04' }),
    buildDemand({ id: id(6) }),
  ];
  const figures = demandFigures(rows, ALWAYS);
  const pairs = Object.entries(figures).map(([name, f]) => [name, f.numerator, f.denominator]);
  expect(Object.fromEntries(pairs.map(([name, n, of]) => [name, [n, of]]))).toEqual({
    accepted: [5, 6],
    solved: [1, 5],
    closed: [3, 5],
    satisfied: [1, 3],
    closedOnTime: [2, 3],
    overdue: [2, 5],
    days: [15, 3],
  });
  expect(figures.overdue.rows).toEqual([id(3), id(6)]);
});

test('a period counts what was registered in it, as of a day on which later steps are not known', () => {
  const rows = [
    closed({ id: id(1), outcome: 'solved' }),
    closed({ id: id(2), registeredOn: '2025-12-30', closedOn: '2026-01-05', outcome: 'solved' }),
  ];
  const march = demandFigures(rows, { day: '2026-03-05', from: '2026-01-01', to: '2026-03-31' });
  expect([march.accepted.numerator, march.closed.numerator]).toEqual([1, 0]);
  const last = demandFigures(rows, { day: '2025-12-31', from: null, to: null });
  expect([last.accepted.numerator, last.solved.numerator]).toEqual([1, 0]);
});

const after = (base: string) =>
  fc.option(
    fc.integer({ min: 0, max: 120 }).map((n) => addDays(base, n)),
    { nil: null },
  );
const any = fc
  .integer({ min: 0, max: 300 })
  .map((n) => addDays('2026-01-01', n))
  .chain((registeredOn) =>
    fc.record({
      registeredOn: fc.constant(registeredOn),
      state: fc.constantFrom(...DEMAND_STATES),
      category: fc.constantFrom(...DEMAND_CATEGORIES, null),
      dueOn: after(registeredOn),
      assignedOn: after(registeredOn),
      startedOn: after(registeredOn),
      repliedOn: after(registeredOn),
      confirmedOn: after(registeredOn),
      closedOn: after(registeredOn),
      asideOn: after(registeredOn),
      outcome: fc.constantFrom(...DEMAND_OUTCOMES, null),
      satisfaction: fc.constantFrom(...SATISFACTIONS, null),
    }),
  );
const ledger = fc
  .array(any, { maxLength: 30 })
  .map((rows) => rows.map((row, n) => buildDemand({ ...row, id: id(n) })));
const day = fc.integer({ min: -5, max: 450 }).map((n) => addDays('2026-01-01', n));

test('parts add up: numerators lie in their denominators, and each demand is in one state', () => {
  fc.assert(
    fc.property(ledger, day, (rows, on) => {
      const figures = demandFigures(rows, { day: on, from: null, to: null });
      for (const figure of Object.values(figures)) {
        expect(figure.denominator).toBe(figure.of.length);
        const of = new Set(figure.of);
        expect(figure.rows.every((row) => of.has(row))).toBe(true);
        expect(new Set(figure.rows).size).toBe(figure.rows.length);
      }
      const { accepted, solved, closed: done, days, closedOnTime } = figures;
      for (const { of } of [solved, done]) expect(of).toEqual(accepted.rows);
      for (const { of } of [days, closedOnTime]) expect(of).toEqual(done.rows);
      const states = rows.map((row) => stateOn(row, on)).filter((state) => state !== null);
      const rejected = states.filter((state) => state === 'rejected').length;
      expect(accepted.numerator + rejected).toBe(states.length);
      expect(accepted.denominator).toBe(states.length);
      const late = new Set(figures.overdue.rows);
      expect(closedOnTime.rows.some((row) => late.has(row))).toBe(false);
    }),
  );
});

test('the later the day, the more was registered and closed; periods side by side add up', () => {
  fc.assert(
    fc.property(ledger, day, day, (rows, a, b) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      const at = (on: string, from: string | null = null, to: string | null = null) =>
        demandFigures(rows, { day: on, from, to });
      expect(at(second).accepted.denominator).toBeGreaterThanOrEqual(
        at(first).accepted.denominator,
      );
      expect(at(second).closed.numerator).toBeGreaterThanOrEqual(at(first).closed.numerator);
      const whole = at(second).closed.numerator;
      const parts =
        at(second, null, first).closed.numerator + at(second, addDays(first, 1)).closed.numerator;
      expect(parts).toBe(whole);
    }),
  );
});
