import { expect, test } from 'vitest';
import type { Op } from '#domain/sync/op.ts';
import { mendedOps, sentFields } from './mend.rules.ts';

const id = '00000000-0000-7000-8000-000000000e01';
const patch: Op = {
  op: 'patch',
  kind: 'enterprise',
  id,
  f: { email: { b: null, v: 'nobody' }, tags: { add: ['AI'] } },
};
const create: Op = { op: 'create', kind: 'enterprise', id, v: { name: '甲', email: 'x' } };

test('values can be mended, sets and deletions are shown as they are', () => {
  expect(sentFields(patch)).toEqual([
    { name: 'email', value: 'nobody', editable: true, before: null },
    { name: 'tags', value: null, editable: false, added: ['AI'], removed: [] },
  ]);
  expect(sentFields({ op: 'delete', kind: 'enterprise', id })).toEqual([]);
});

test('a mended patch keeps what its author saw and everything that was not touched', () => {
  expect(mendedOps([patch], { 0: { email: ' a@b.cn ', unknown: 1 } })).toEqual([
    { ...patch, f: { email: { b: null, v: 'a@b.cn' }, tags: { add: ['AI'] } } },
  ]);
  expect(mendedOps([patch, create], {})).toEqual([patch, create]);
});

test('an emptied value of a new record is left out', () => {
  expect(mendedOps([patch, create], { 1: { email: '' } })).toEqual([
    patch,
    { ...create, v: { name: '甲' } },
  ]);
});
