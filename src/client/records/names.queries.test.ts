import { expect, test } from 'vitest';
import { nameIn } from './names.queries.ts';

const of = new Map([['a', '甲商会']]);

test('a name that may yet come is not said to be absent', () => {
  const whole = { of, complete: true };
  expect(nameIn('a', undefined, whole)).toBe('甲商会');
  expect(nameIn('b', whole)).toBeUndefined();
  expect(nameIn('b', whole, undefined)).toBe('…');
  expect(nameIn('b', whole, { of: new Map(), complete: false })).toBe('…');
});
