import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Asked, readAddress, writeAddress } from './list-address.ts';
import { asQuery, EMPTY, type SetFilter, STATE, withFilter } from './list-filters.ts';

const word = fc.string({ unit: fc.constantFrom(...'洛阳a,.%~- &='), minLength: 1, maxLength: 5 });
const filter: fc.Arbitrary<SetFilter> = fc.oneof(
  fc.record({
    field: fc.constantFrom('kind', 'tags', 'region', STATE, 'federationId'),
    values: fc.array(word, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ field: fc.constantFrom('foundedOn', 'staff'), from: word, to: word }),
);
const asked: fc.Arbitrary<Asked> = fc.record({
  text: fc.string({ unit: fc.constantFrom(...'洛阳 &%=+a'), maxLength: 6 }),
  filters: fc.uniqueArray(filter, { selector: (f) => f.field, maxLength: 4 }),
  sort: fc.option(
    fc.oneof(
      fc.record({ field: fc.constant('foundedOn'), dir: fc.constantFrom('asc', 'desc') }),
      fc.record({
        field: fc.constant('name'),
        dir: fc.constantFrom('asc', 'desc'),
        order: fc.constant('stroke' as const),
      }),
    ),
    { nil: null },
  ),
});

test('what was asked comes back from the address as it was', () => {
  fc.assert(
    fc.property(asked, (what) => {
      const written = writeAddress(what, new URLSearchParams('tab=past&q=old&f.kind=other'));
      expect(written.get('tab')).toBe('past');
      expect(readAddress('enterprise', new URLSearchParams(written.toString()))).toEqual(what);
    }),
  );
});

test('an old or foreign address asks for what it still can', () => {
  const params = new URLSearchParams('q=洛阳&f.gone=1&f.kind=&f.capitalText=x&sort=;&f.staff=5~');
  expect(readAddress('enterprise', params)).toEqual({
    text: '洛阳',
    filters: [
      { field: 'capitalText', values: ['x'] },
      { field: 'staff', from: '5', to: '' },
    ],
    sort: null,
  });
});

test.each<[SetFilter, unknown]>([
  [
    { field: 'kind', values: ['company', EMPTY] },
    { field: 'kind', is: ['company', null] },
  ],
  [
    { field: 'region', values: ['410300'] },
    { field: 'region', startsWith: ['410300'] },
  ],
  [
    { field: 'region', values: [EMPTY] },
    { field: 'region', is: [null] },
  ],
  [{ field: STATE, values: ['local', 'nonsense'] }, { state: ['local'] }],
  [
    { field: 'foundedOn', from: '2019', to: '' },
    { field: 'foundedOn', from: '2019' },
  ],
  [
    { field: 'capital', from: '', to: '12.5' },
    { field: 'capital', to: '1250' },
  ],
])('%j is asked of the data as %j', (set, query) => {
  expect(asQuery('enterprise', set)).toEqual(query);
});

test('a field has one filter: a new one takes its place, an empty one leaves', () => {
  const kind: SetFilter = { field: 'kind', values: ['company'] };
  const state: SetFilter = { field: STATE, values: ['local'] };
  const both = withFilter([kind], state);
  expect(both).toEqual([kind, state]);
  expect(withFilter(both, { field: 'kind', values: ['other'] })).toEqual([
    { field: 'kind', values: ['other'] },
    state,
  ]);
  expect(withFilter(both, { field: 'kind', values: [] })).toEqual([state]);
});
