import { expect, test } from 'vitest';
import { Backoff } from './backoff.ts';

const bytes = (share: number) => () =>
  Uint8Array.from({ length: 16 }, () => Math.floor(share * 255));

test('waits double up to a minute and never end', () => {
  const wait = new Backoff(bytes(1));
  const all = Array.from({ length: 200 }, () => wait.next());
  expect(all.slice(0, 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000]);
  expect(Math.max(...all)).toBe(60_000);
  wait.reset();
  expect(wait.next()).toBe(1000);
});

test('the jitter is full: anything from nearly nothing to the whole wait, at least what was asked', () => {
  const lazy = new Backoff(bytes(0));
  const early = Array.from({ length: 9 }, () => lazy.next());
  expect(new Set(early)).toEqual(new Set([100]));
  const half = new Backoff(bytes(0.5));
  for (let i = 0; i < 8; i++) half.next();
  expect(half.next()).toBeGreaterThan(25_000);
  expect(half.next()).toBeLessThan(35_000);
  expect(half.next(90_000)).toBe(90_000);
});
