import { expect, test } from 'vitest';
import { differingKinds, shelfSum } from './shelf-check.ts';

const rows = [
  { id: 'a', rev: 3 },
  { id: 'b', rev: 7 },
];

test('a shelf that lacks a row, has one too many or an older one is named, and no other', () => {
  const told = { enterprise: shelfSum(rows), membership: shelfSum([]) };
  expect(differingKinds(told, { enterprise: rows.toReversed() })).toEqual([]);
  expect(differingKinds(told, {})).toEqual(['enterprise']);
  expect(differingKinds(told, { enterprise: rows, chamber: [{ id: 'c', rev: 1 }] })).toEqual([
    'chamber',
  ]);
  const older = [{ id: 'a', rev: 2 }, rows[1] ?? { id: '', rev: 0 }];
  expect(differingKinds(told, { enterprise: older })).toEqual(['enterprise']);
});
