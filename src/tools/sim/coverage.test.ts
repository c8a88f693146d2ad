import { expect, test } from 'vitest';
import { vacuous } from './coverage.ts';

test('a run in which a thing hardly happens fails, once it was long enough to tell', () => {
  const floors = { conflict: 0.01 };
  expect(vacuous(floors, new Map([['conflict', 99]]), 10_000)).toHaveLength(1);
  expect(vacuous(floors, new Map(), 10_000)).toHaveLength(1);
  expect(vacuous(floors, new Map([['conflict', 100]]), 10_000)).toEqual([]);
  expect(vacuous(floors, new Map(), 100)).toEqual([]);
});
