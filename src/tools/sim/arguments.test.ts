import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('what is not said has a default', () => {
  const none = { level: 'rules', runs: 10_000, seed: 1, mutants: false, replay: null };
  expect(readArguments([])).toMatchObject(none);
  expect(readArguments(['--replay', '7', '--fault', 'x'])).toMatchObject({ replay: 7, fault: 'x' });
});

test.each([
  [['--runs', 'many'], /--runs: read “many”; it takes a whole number from 1/],
  [['--runs', '0'], /--runs/],
  [['--seed', '-1'], /seed/],
  [['--seed', '4294967296'], /--seed/],
  [['--level', 'none'], /--level: read “none”; the levels are rules/],
  [['1000'], /does not take positional/],
  [['--quick'], /Unknown option/],
])('%j is refused with what is allowed', (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
  expect(() => readArguments(args)).toThrow(/npm run sim -- /);
});
