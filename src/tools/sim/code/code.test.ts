import { expect, test } from 'vitest';
import type { Plan } from './history.ts';
import { level } from './level.ts';
import { shrink } from './shrink.ts';
import { STILL, type Step } from './world.ts';

test('after some histories over device and server everything saved has its end and all agree', async () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 12; seed += 1) await level.run(seed, { seen });
  for (const what of ['applied', 'rejected scope', 'reset epoch', 'grant taken'])
    expect([...seen]).toContain(what);
}, 120_000);

test.each(['a conflict answered and not kept', 'a refusal that staff never hear of'])(
  'a planted fault is found: %s',
  async (fault) => {
    const history = async (seed: number) => level.run(seed, { seen: new Set(), fault });
    const failures: unknown[] = [];
    for (let seed = 1; seed <= 8 && failures.length === 0; seed += 1)
      await history(seed).catch((error: unknown) => failures.push(error));
    expect(String(failures[0])).toContain('L2');
  },
  120_000,
);

test('a failure is told with the few steps that lead to it', async () => {
  const wanted = [17, 3];
  const step = (n: number): Step => [n, 5, 5, 5, 5, 9];
  const plan = { begin: STILL, steps: Array.from({ length: 30 }, (_, n) => step(n)) };
  const fails = async ({ steps }: Plan) => wanted.every((n) => steps.some(([what]) => what === n));
  const { steps } = await shrink(plan, fails);
  expect(steps.map(([what]) => what)).toEqual([3, 17]);
  expect(steps.map((one) => one[5])).toEqual([0, 0]);
});

test('the same seed tells the same story', async () => {
  const told = async () => {
    const lines: string[] = [];
    await level.run(7, { seen: new Set(), trace: (line) => lines.push(line) });
    return lines;
  };
  const once = await told();
  expect(once.length).toBeGreaterThan(20);
  expect(await told()).toEqual(once);
}, 120_000);
