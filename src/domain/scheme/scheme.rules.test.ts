import { expect, test } from 'vitest';
import { standing } from './scheme.rules.ts';

test('a total stands where the lines say', () => {
  const lines = { passLine: 80, benchmarkLine: 90 };
  expect(standing(lines, 79.5)).toBe('below');
  expect(standing(lines, 80)).toBe('pass');
  expect(standing(lines, 90)).toBe('benchmark');
  expect(standing({ passLine: null, benchmarkLine: null }, 100)).toBe('unknown');
});
