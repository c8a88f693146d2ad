import { expect, test } from 'vitest';
import { spreadGrants } from './use-rights.ts';

const federations = [
  { id: 'city', parentId: null },
  { id: 'county', parentId: 'city' },
  { id: 'zone', parentId: 'county' },
  { id: 'other', parentId: null },
];

test('a grant over a subtree reaches every federation below and none beside', () => {
  const spread = spreadGrants(
    [{ scope: 'federation:city', role: 'staff', subtree: true }],
    federations,
  );
  expect(new Set(spread.map((grant) => grant.scope))).toEqual(
    new Set(['federation:city', 'federation:county', 'federation:zone']),
  );
});

test('a plain grant stays one; roles of later releases give nothing', () => {
  expect(
    spreadGrants(
      [
        { scope: 'chamber:1', role: 'secretary', subtree: false },
        { scope: 'federation:city', role: 'archivist', subtree: true },
      ],
      federations,
    ),
  ).toEqual([{ scope: 'chamber:1', role: 'secretary' }]);
});
