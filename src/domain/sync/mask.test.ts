import { expect, test } from 'vitest';
import { conflict } from '#domain/conflict/conflict.entity.ts';
import { person } from '#domain/person/person.entity.ts';
import { refusal } from '#domain/refusal/refusal.entity.ts';
import { maskRow } from './mask.ts';
import { uid } from './testing/town.ts';

const row = { id: uid(1), rev: 7, name: '某', phone: '1', bornOn: '1980', laterField: { x: 1 } };

test('a view shows its fields, and every key that this release does not know', () => {
  expect(maskRow(person, row, 'full')).toEqual(row);
  const { bornOn: _, ...contact } = row;
  expect(maskRow(person, row, 'contact')).toEqual(contact);
  const { phone: __, ...basic } = contact;
  expect(maskRow(person, row, 'basic')).toEqual(basic);
});

test('a conflict hides the values of a field that the view hides', () => {
  const about = { id: uid(2), kind: 'person', field: 'phone', base: '1', theirs: '2', mine: '3' };
  expect(maskRow(conflict, about, 'contact')).toEqual(about);
  expect(maskRow(conflict, about, 'basic')).toEqual({ id: uid(2), kind: 'person', field: 'phone' });
});

test('a conflict about a whole record hides in it what the view hides', () => {
  const about = {
    id: uid(2),
    kind: 'person',
    field: null,
    base: { phone: '1', name: '甲' },
    mine: null,
  };
  expect(maskRow(conflict, about, 'basic')).toMatchObject({ base: { name: '甲' }, mine: null });
});

test('the ops of a refusal are for the full view alone', () => {
  const about = { id: uid(3), code: 'exists', ops: [{ op: 'create' }] };
  expect(maskRow(refusal, about, 'contact')).toEqual({ id: uid(3), code: 'exists' });
  expect(maskRow(refusal, about, 'full')).toEqual(about);
});
