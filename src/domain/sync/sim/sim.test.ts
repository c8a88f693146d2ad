import { expect, test } from 'vitest';
import { firstFailure } from '../testing/stage.ts';
import { FAULTS } from './faults.ts';
import type { Tally } from './history.ts';

test('in random histories with every fault of the network all devices come to agree', () => {
  const tally: Tally = new Map();
  expect(
    firstFailure(120, 1, {}, tally),
    'run `npm run sim -- --replay SEED` to see it',
  ).toBeNull();
  const outcomes = ['applied', 'conflict', 'rejected', 'exists', 'scope', 'parent', 'reference'];
  const events = ['reset epoch', 'reset horizon', 'restored', 'server died', 'grants'];
  for (const what of [...outcomes, ...events]) {
    expect([what, (tally.get(what) ?? 0) > 3]).toEqual([what, true]);
  }
});

const frequent = Object.entries(FAULTS).filter(([, { rare }]) => !rare);
test.each(frequent)('%s is found', (_, faults) => {
  expect(firstFailure(400, 1, faults)).not.toBeNull();
});
