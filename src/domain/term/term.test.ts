import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/kernel/calendar.ts';
import { buildTerm } from './term.builder.ts';
import { term } from './term.entity.ts';
import { currentTerm, TERM_PHASES, termClock, termFault } from './term.rules.ts';

test('the builder makes a record that may be stored', () => {
  expect(term.stored().safeParse(buildTerm()).error).toBeUndefined();
  expect(termFault(buildTerm())).toBeNull();
});

test('the clock warns 12, 6 and 3 months before and counts the days after', () => {
  const of = buildTerm({ ends: '2027-09-30' });
  expect(termClock(of, '2026-09-29').phase).toBe('running');
  expect(termClock(of, '2026-09-30').phase).toBe('within-12');
  expect(termClock(of, '2027-03-30').phase).toBe('within-6');
  expect(termClock(of, '2027-06-30').phase).toBe('within-3');
  expect(termClock(of, '2027-09-30')).toMatchObject({ phase: 'within-3', daysLeft: 0 });
  expect(termClock(of, '2027-10-02')).toMatchObject({ phase: 'overdue', daysLeft: -2 });
});

test('an extension moves the end, a partial date means its last day', () => {
  const clock = termClock(buildTerm({ ends: '2025-06', extendedTo: '2026-06' }), '2026-05-01');
  expect(clock).toEqual({ phase: 'within-3', ends: '2026-06-30', daysLeft: 60, extended: true });
});

test('phases only ever advance as days pass', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (a, b) => {
      const phase = (n: number) =>
        TERM_PHASES.indexOf(termClock(buildTerm(), addDays('2022-10-01', n)).phase);
      expect(phase(Math.min(a, b))).toBeLessThanOrEqual(phase(Math.max(a, b)));
    }),
  );
});

test('the current term is the newest begun', () => {
  const first = buildTerm({ id: '1', number: 1, starts: '2017-10-01' });
  const second = buildTerm({ id: '2', number: 2, starts: '2022-10-01' });
  const next = buildTerm({ id: '3', number: 3, starts: '2027-10-01' });
  expect(currentTerm([next, second, first], '2026-11-21')?.number).toBe(2);
  expect(currentTerm([next], '2026-11-21')?.number).toBe(3);
  expect(currentTerm([], '2026-11-21')).toBeNull();
});

test('faults of dates are named', () => {
  const fault = (over: Parameters<typeof buildTerm>[0]) => termFault(buildTerm(over));
  expect(fault({ ends: '2022-09-30' })).toBe('ends-before-start');
  expect(fault({ ends: '2028-09-30' })).toBe('longer-than-five-years');
  expect(fault({ starts: '2020', ends: '2025' })).toBeNull();
  expect(fault({ extendedTo: '2027-09-30' })).toBe('extension-not-later');
  expect(fault({ extendedTo: '2028-10-01' })).toBe('extension-over-a-year');
  expect(fault({ extendedTo: '2028-09-30' })).toBeNull();
});
