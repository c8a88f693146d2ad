import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { calmStart } from './calm.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const BUSY = { done: 1, total: 9, bytes: 1, kinds: {} };

/** Whether other downloads may begin, asked again and again. */
function started(fake: FakeData, isSignedIn: () => boolean): () => boolean {
  let calm = false;
  void calmStart(fake, isSignedIn).then(() => {
    calm = true;
  });
  return () => calm;
}

test('other downloads wait for the end of a first loading', async () => {
  const fake = new FakeData();
  fake.show({ status: { loading: BUSY } });
  const isCalm = started(fake, () => true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(isCalm()).toBe(false);
  fake.show({ status: { loading: null } });
  await vi.advanceTimersByTimeAsync(0);
  expect(isCalm()).toBe(true);
});

test('where nobody is signed in they wait for a moment, and on for whoever signs in meanwhile', async () => {
  const fake = new FakeData();
  fake.show({ status: { loading: BUSY } });
  let who = false;
  const [nobody, somebody] = [started(fake, () => false), started(fake, () => who)];
  await vi.advanceTimersByTimeAsync(1000);
  expect(nobody()).toBe(false);
  who = true;
  await vi.advanceTimersByTimeAsync(9000);
  expect([nobody(), somebody()]).toEqual([true, false]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(somebody()).toBe(true);
});
