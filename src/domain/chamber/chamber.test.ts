import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildChamber } from './chamber.builder.ts';
import { CHAMBER_TYPES, type Chamber, chamber } from './chamber.entity.ts';
import {
  CHAMBER_GROUPS,
  chamberGroup,
  chamberName,
  groupCounts,
  isWorking,
  typesOf,
} from './chamber.rules.ts';

test('the builder makes a record that may be stored', () => {
  expect(chamber.stored().safeParse(buildChamber()).error).toBeUndefined();
});

test('every type lies in exactly one group', () => {
  expect(CHAMBER_GROUPS.flatMap(typesOf).sort()).toEqual([...CHAMBER_TYPES].sort());
  expect(chamberGroup('street-of-the-future')).toBe('other');
});

test('groups add up to the total, whatever types occur', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.oneof(fc.constantFrom<string>(...CHAMBER_TYPES), fc.string()), fc.nat(500)),
      (byType) => {
        const total = Object.values(byType).reduce((sum, n) => sum + n, 0);
        const grouped = Object.values(groupCounts(byType)).reduce((sum, n) => sum + n, 0);
        expect(grouped).toBe(total);
      },
    ),
  );
});

test('merged, cancelled and planned chambers are not working ones', () => {
  const working = (status: Chamber['status']) => isWorking(buildChamber({ status }));
  expect((['active', 'rectifying', null] as const).every(working)).toBe(true);
  expect((['preparing', 'merged', 'cancelled'] as const).some(working)).toBe(false);
});

test('names fall back to the registered one', () => {
  expect(chamberName(buildChamber({ shortName: null, name: '某商会' }), 'short')).toBe('某商会');
  expect(chamberName(buildChamber({ shortName: '某会' }), 'short')).toBe('某会');
});
