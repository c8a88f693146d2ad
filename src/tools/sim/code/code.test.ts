import { expect, test } from 'vitest';
import { level } from './level.ts';

test('after some histories over device and server everything saved has its end and all agree', async () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 5; seed += 1) await level.run(seed, { seen });
  expect([...seen]).toContain('applied');
}, 120_000);

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
