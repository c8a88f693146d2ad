import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWorkdays,
  calendarWith,
  chinaCalendar,
  isWorkday,
  isYearKnown,
  readNotices,
  workdaysBetween,
} from './workday.rules.ts';

const day = fc
  .date({ min: new Date('2007-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const next = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

test('weekdays, weekends, holidays and make-up days', () => {
  expect(isWorkday('2026-03-02')).toBe(true);
  expect(isWorkday('2026-03-07')).toBe(false);
  expect(isWorkday('2026-10-01')).toBe(false);
  expect(isWorkday('2026-10-10')).toBe(true);
  expect(isWorkday('2015-09-03')).toBe(false);
});

test('three workdays across the national holiday of 2026', () => {
  expect(addWorkdays('2026-09-30', 3)).toBe('2026-10-10');
  expect(addWorkdays('2026-10-10', -3)).toBe('2026-09-30');
  expect(addWorkdays('2026-03-06', 3)).toBe('2026-03-11');
  expect(addWorkdays('2026-10-03', 0)).toBe('2026-10-03');
});

test('a workspace lays the notice of a new year over the shipped ones', () => {
  const mine = calendarWith({ '2027': ['元旦 +2027-01-01 -2027-01-09'] });
  expect(isWorkday('2027-01-01')).toBe(true);
  expect(isWorkday('2027-01-01', mine)).toBe(false);
  expect(isWorkday('2027-01-09', mine)).toBe(true);
  expect(isWorkday('2026-10-01', mine)).toBe(false);
  expect([isYearKnown('2027-05-01'), isYearKnown('2027-05-01', mine)]).toEqual([false, true]);
});

test('every notice from 2007 to 2026 is there', () => {
  expect(chinaCalendar().years).toEqual(Array.from({ length: 20 }, (_, i) => 2007 + i));
  expect(chinaCalendar().days.size).toBe(678);
});

test('a damaged notice is refused with the place and what is allowed', () => {
  expect(() => readNotices({ '2027': ['元旦 +2027-02-30'] })).toThrow('2027: +2027-02-30');
  expect(() => readNotices({ '2027': ['元旦 2027-01-01'] })).toThrow('day off');
  expect(() => readNotices({ next: [] })).toThrow('four digits');
});

test('n workdays on end on a workday, and the way back counts the same', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const to = addWorkdays(from, n);
      expect(isWorkday(to)).toBe(true);
      expect(workdaysBetween(from, to)).toBe(n);
      expect(workdaysBetween(to, from)).toBe(-n);
    }),
  );
});

test('one step passes over days off only', () => {
  fc.assert(
    fc.property(day, (from) => {
      let date = next(from);
      while (!isWorkday(date)) date = next(date);
      expect(addWorkdays(from, 1)).toBe(date);
    }),
  );
});
