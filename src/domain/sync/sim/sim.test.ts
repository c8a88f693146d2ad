import { expect, test } from 'vitest';
import { FAULTS, type Fault } from './faults.ts';
import { FLOORS } from './floors.ts';
import { runHistory } from './history.ts';

/** The first of so many histories that fails; null where none does. */
function firstFailure(count: number, seen = new Set<string>(), fault?: Fault): string | null {
  for (let seed = 1; seed <= count; seed += 1) {
    try {
      runHistory(seed, { seen }, fault);
    } catch (error) {
      return `seed ${seed}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return null;
}

test('random histories hold; `npm run sim` runs many more', () => {
  const seen = new Set<string>();
  expect(firstFailure(400, seen), 'see it: npm run sim -- --replay SEED').toBeNull();
  const often = Object.entries(FLOORS).flatMap(([what, share]) => (share >= 0.01 ? [what] : []));
  expect(often.filter((what) => !seen.has(what))).toEqual([]);
}, 120_000);

test('the same seed tells the same story', () => {
  const told = (): string[] => {
    const lines: string[] = [];
    runHistory(7, { seen: new Set(), trace: (line) => lines.push(line) });
    return lines;
  };
  expect(told().length).toBeGreaterThan(50);
  expect(told()).toEqual(told());
});

/** Faults that hide for long are left to `npm run sim -- --mutants`. */
const frequent = Object.entries(FAULTS).flatMap(([name, { quick }]) =>
  quick ? [name as Fault] : [],
);
test.each(frequent)('a planted fault is found: %s', (fault) => {
  expect(firstFailure(200, new Set(), fault)).not.toBeNull();
});
