import { expect, test } from 'vitest';
import { firm, firmId, patch } from '#client/testing/town-stage.ts';
import { Problem } from '#domain/kernel/problem.ts';
import type { Op } from '#domain/sync/op.ts';
import { checkedOps } from './validate.ts';

function refusal(op: unknown): Problem | null {
  try {
    checkedOps([op as Op]);
    return null;
  } catch (error) {
    return error instanceof Problem ? error : null;
  }
}

test('what is stored is trimmed; emptied optional fields are null', () => {
  const [created] = checkedOps([firm(1, '  东厂 ')]);
  expect(created).toMatchObject({ v: { name: '东厂' } });
  const [patched] = checkedOps([patch(firmId(1), 'phone', '1', null)]);
  expect(patched).toMatchObject({ f: { phone: { b: '1', v: null } } });
});

test('each kind of mistake has its code and its place', () => {
  const base = { op: 'create', kind: 'enterprise', id: firmId(1) };
  expect(refusal({ ...base, v: { name: '厂' } })).toMatchObject({
    code: 'invalid',
    details: { field: 'federationId' },
  });
  expect(refusal({ ...base, kind: 'castle', v: {} })).toMatchObject({ code: 'unknown-kind' });
  expect(refusal(patch(firmId(1), 'colour', null, 'red'))).toMatchObject({
    code: 'unknown-field',
    details: { field: 'colour' },
  });
  expect(refusal(patch(firmId(1), 'foundedOn', null, '2019-13'))).toMatchObject({
    code: 'invalid',
    details: { field: 'foundedOn', read: '2019-13' },
  });
  expect(refusal(patch(firmId(1), 'name', '厂', null))).toMatchObject({ code: 'invalid' });
  expect(refusal({ ...base, op: 'fly' })).toMatchObject({ code: 'invalid' });
  const set = { op: 'patch', kind: 'enterprise', id: firmId(1), f: { name: { add: ['x'] } } };
  expect(refusal(set)).toMatchObject({ code: 'invalid', details: { field: 'name' } });
  expect(refusal({ ...set, f: { tags: { add: ['茶'], del: [] } } })).toBeNull();
});
