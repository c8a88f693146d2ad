import { expect, test } from 'vitest';
import { defineEntity } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';
import { registry } from '#domain/registry.ts';
import snapshot from './registry.snapshot.json' with { type: 'json' };
import { additions, breaking, returned, type Snapshot, snapshotOf } from './registry-guard.ts';
import retired from './retired-names.json' with { type: 'json' };

const today = snapshotOf(registry);
const released = snapshot as Snapshot;

test('no released field was removed, renamed, retyped or narrowed', () => {
  expect(
    breaking(released, today, retired),
    'Devices in the field and stored rows rely on these. Keep the field and add a new one beside it.',
  ).toEqual([]);
});

test('new fields are in the snapshot', () => {
  expect(additions(released, today), 'Run `npm run snapshot` and commit the file.').toEqual([]);
});

test('a retired name never returns', () => {
  expect(returned(today, retired), 'Old rows still hold it with another meaning.').toEqual([]);
});

const before = snapshotOf({
  thing: defineEntity('thing', 'name', {
    name: required(f.text(40)),
    size: f.oneOf(['s', 'm']),
    phone: f.phone(),
    ownerId: f.ref(['person', 'chamber']),
  }),
});

test.each([
  ['removed', { name: required(f.text(40)) }, 3],
  [
    'retyped',
    {
      name: required(f.text(40)),
      size: f.int(),
      phone: f.phone(),
      ownerId: f.ref(['person', 'chamber']),
    },
    2,
  ],
  [
    'narrowed',
    {
      name: required(f.text(20)),
      size: required(f.oneOf(['m'])),
      phone: f.phone({ sensitivity: 'restricted' }),
      ownerId: f.ref(['person']),
    },
    5,
  ],
])('a field that was %s is found', (_, fields, count) => {
  const after = snapshotOf({ thing: defineEntity('thing', 'name', fields) });
  expect(breaking(before, after, {})).toHaveLength(count);
});

test('a kind that is gone, a name that returns and a new field are found; retiring is allowed', () => {
  expect(breaking(before, {}, {})).toEqual(['thing: the kind is gone']);
  expect(returned(before, { thing: ['size', 'weight'] })).toEqual(['thing.size']);
  const more = { thing: { ...before.thing, weight: { kind: 'int' } } };
  expect(additions(before, more)).toEqual(['thing.weight']);
  expect(breaking(more, before, { thing: ['weight'] })).toEqual([]);
});
