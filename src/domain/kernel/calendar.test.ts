import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from './calendar.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

test('months keep the day or end with the shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2026-03-15', -3)).toBe('2025-12-15');
});

test('days added are days between', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
      expect(daysBetween(from, addDays(from, n))).toBe(n);
    }),
  );
});

test('n months on lie in the n-th month after', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -120, max: 120 }), (from, n) => {
      const month = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
      expect(month(addMonths(from, n)) - month(from)).toBe(n);
    }),
  );
});
