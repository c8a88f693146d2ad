import { expect, test } from 'vitest';
import { benchOptions, GROUPS } from './bench-options.ts';

test('without options all groups run at the size of a province', () => {
  expect(benchOptions([])).toEqual({ groups: GROUPS, rows: 155_000, runs: 5, json: null });
});

test('one group, a size, a number of rows and a file', () => {
  expect(benchOptions(['--only', 'device', '--size', 'city', '--json', 'out.json'])).toEqual({
    groups: ['device'],
    rows: 2000,
    runs: 5,
    json: 'out.json',
  });
  expect(benchOptions(['--rows', '500', '--runs', '1'])).toMatchObject({ rows: 500, runs: 1 });
});

test.each([
  [['--only', 'moon'], /--only.*"moon".*device, server/],
  [['--size', 'chamber'], /--size.*"chamber".*city, province/],
  [['--rows', '0'], /--rows.*"0".*1 to 155000/],
  [['--runs', 'many'], /--runs.*"many"/],
  [['--fast'], /--fast/],
])('%j is refused with what was read and what is allowed', (args, words) => {
  expect(benchOptions(args)).toEqual({ wrong: expect.stringMatching(words) });
});
