import { expect, test } from 'vitest';
import { firstAsked } from './first-asked.ts';

const asked = (...ops: readonly unknown[]) =>
  firstAsked([{ n: 1, id: 'm', ops }])
    .map(({ kind, id }) => `${kind} ${id}`)
    .sort();

test('rows that are named, and rows that new ones refer to, in the kind that they say', () => {
  const v = { memberKind: 'enterprise', memberId: 'e', bodyKind: 'chamber', bodyId: 'c' };
  expect(
    asked(
      { op: 'create', kind: 'membership', id: 'm', v },
      { op: 'patch', kind: 'enterprise', id: 'e', f: {} },
    ),
  ).toEqual(['chamber c', 'enterprise e', 'membership m']);
});

test('what can not be read is left to the decision', () => {
  expect(asked(null, 'fly', { op: 'patch', kind: 'moon', id: '1' }, { kind: 'person' })).toEqual(
    [],
  );
  expect(asked({ op: 'create', kind: 'enterprise', id: 'e', v: { federationId: 7 } })).toEqual([
    'enterprise e',
  ]);
  expect(firstAsked([{ n: 1, id: 'm', ops: 'none' }])).toEqual([]);
});
