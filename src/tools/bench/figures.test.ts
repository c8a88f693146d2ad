import { expect, test } from 'vitest';
import { median, percentile, rounded, tableOf } from './figures.ts';

test('median and percentiles lie where they should', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(
    percentile(
      Array.from({ length: 101 }, (_, i) => 100 - i),
      0.95,
    ),
  ).toBe(95);
  expect(median([])).toBeNaN();
});

test('figures are printed in columns', () => {
  expect(rounded(123.456)).toBe(123);
  expect(tableOf({ 'a.long.name': 5, b: 12.5 })).toBe('a.long.name     5\nb            12.5');
});
