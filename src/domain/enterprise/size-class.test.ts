import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingForSize, SIZE_CLASSES, sizeClassOf } from './size-class.rules.ts';

const at = (industry: string, staff: number | null, revenue: number | null) =>
  sizeClassOf({ industry, staff, revenue, assets: null });

test('manufacturing must meet both bounds, else it falls one class or more', () => {
  expect(at('C3411', 1000, 40_000)).toBe('large');
  expect(at('C', 1000, 39_999)).toBe('medium');
  expect(at('C', 999, 40_000)).toBe('medium');
  expect(at('C', 5000, 299)).toBe('micro');
  expect(at('C', 20, 300)).toBe('small');
});

test('trades are told apart where a section holds several', () => {
  expect(at('F5101', 200, 40_000)).toBe('large');
  expect(at('F52', 200, 40_000)).toBe('medium');
  expect(at('F', 200, 40_000)).toBe('unknown');
  expect(at('G53', 200, 40_000)).toBe('unknown');
  expect(at('G592', 200, 40_000)).toBe('large');
  expect(at('K702', 100, 500)).toBe('small');
});

test('a missing measure or a trade outside the method is unknown, and says what is missing', () => {
  expect(at('C', null, 1000)).toBe('unknown');
  expect(at('E', 50, 90_000)).toBe('unknown');
  expect(at('J66', 50, 90_000)).toBe('unknown');
  expect(missingForSize({ industry: 'L', staff: null, revenue: 1, assets: null })).toEqual([
    'staff',
    'assets',
  ]);
  expect(missingForSize({ industry: null, staff: 1, revenue: 1, assets: null })).toEqual([
    'industry',
  ]);
});

const industry = fc.constantFrom('A', 'C13', 'E', 'F51', 'F52', 'G54', 'H61', 'I65', 'L', 'R');
const amount = fc.integer({ min: 0, max: 300_000 });

test('more of anything never makes a smaller class', () => {
  fc.assert(
    fc.property(industry, amount, amount, amount, amount, (code, staff, revenue, assets, more) => {
      const size = (s: number, r: number, a: number) =>
        (SIZE_CLASSES as readonly string[]).indexOf(
          sizeClassOf({ industry: code, staff: s, revenue: r, assets: a }),
        );
      const base = size(staff, revenue, assets);
      expect(base).toBeGreaterThanOrEqual(0);
      expect(size(staff + more, revenue, assets)).toBeGreaterThanOrEqual(base);
      expect(size(staff, revenue + more, assets)).toBeGreaterThanOrEqual(base);
      expect(size(staff, revenue, assets + more)).toBeGreaterThanOrEqual(base);
    }),
  );
});
