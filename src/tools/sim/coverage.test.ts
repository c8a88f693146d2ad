import { expect, test } from 'vitest';
import { vacuous } from './coverage.ts';

const floors = { conflict: 0.01 };

test('a run in which a thing hardly happens fails, once it was long enough to tell', () => {
  expect(vacuous(floors, new Map([['conflict', 99]]), 10_000)).toHaveLength(1);
  expect(vacuous(floors, new Map(), 10_000)).toHaveLength(1);
  expect(vacuous(floors, new Map([['conflict', 100]]), 10_000)).toEqual([]);
});

test('a thing that never happens fails a shorter run, where chance does not explain it', () => {
  expect(vacuous(floors, new Map(), 1000)).toHaveLength(1);
  expect(vacuous(floors, new Map([['conflict', 1]]), 1000)).toEqual([]);
  expect(vacuous(floors, new Map(), 999)).toEqual([]);
});
