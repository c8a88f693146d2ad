import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkdays } from '#domain/calendar/workday.rules.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { buildDemand } from './demand.builder.ts';
import {
  ageOn,
  deadlineOn,
  defaultDue,
  dueOf,
  isLate,
  TERM_DAYS,
  termOf,
} from './demand.due.rules.ts';
import { DEMAND_CATEGORIES } from './demand.entity.ts';

test('seven working days over the national holiday of 2026, whose make-up days count', () => {
  // Off 1–7 October; 20 September and 10 October (weekends) are worked.
  expect(defaultDue('policy', '2026-09-28')).toBe('2026-10-13');
  expect(TERM_DAYS[termOf('land')]).toBe(30);
  expect(termOf(null)).toBe('complex');
});

test('three left, due today, two over; a weekend is not over yet', () => {
  const demand = buildDemand({ registeredOn: '2026-03-02', dueOn: '2026-03-13' });
  expect(deadlineOn(demand, '2026-03-10')).toMatchObject({ left: 3, overdue: false });
  expect(deadlineOn(demand, '2026-03-13')).toMatchObject({ left: 0, overdue: false });
  expect(deadlineOn(demand, '2026-03-14')).toMatchObject({ left: 0, overdue: false });
  expect(deadlineOn(demand, '2026-03-17')).toMatchObject({ left: -2, overdue: true });
});

test('the clock stops with the reply: what the enterprise takes to confirm is not late', () => {
  const replied = buildDemand({
    state: 'replied',
    registeredOn: '2026-03-02',
    dueOn: '2026-03-13',
    repliedOn: '2026-03-12',
  });
  expect(deadlineOn(replied, '2026-04-01')).toBeNull();
  expect(isLate(replied, '2026-04-01')).toBe(false);
  expect(isLate({ ...replied, repliedOn: '2026-03-16' }, '2026-04-01')).toBe(true);
});

test('a due date in a year whose holidays are not known is provisional', () => {
  const demand = buildDemand({ registeredOn: '2026-12-30', dueOn: '2027-01-20' });
  expect(deadlineOn(demand, '2026-12-31')?.sure).toBe(false);
});

test('the term runs in working days, and age grows one by one with them', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2024-01-01', n));
  fc.assert(
    fc.property(day, fc.constantFrom(...DEMAND_CATEGORIES, null), (registeredOn, category) => {
      const demand = buildDemand({ registeredOn, category });
      const term = TERM_DAYS[termOf(category)];
      expect(deadlineOn(demand, registeredOn)?.left).toBe(term);
      expect(deadlineOn(demand, addWorkdays(dueOf(demand), 1))?.left).toBe(-1);
      expect(ageOn(demand, addWorkdays(registeredOn, term))).toBe(term);
    }),
  );
});
