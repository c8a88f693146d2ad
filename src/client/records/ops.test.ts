import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import { op } from '#domain/sync/op.ts';
import { createOp, deleteOp, patchOp, sameValue } from './ops.ts';

const before = buildEnterprise({
  tags: ['a', 'b'],
  revenue: { 2024: { cents: 1, currency: 'CNY' } },
});

test('a record is made of trimmed values without the empty ones', () => {
  const made = createOp('enterprise', before.id, { name: ' 甲 ', note: '  ', tags: ['x', 'x '] });
  expect(made).toEqual({
    op: 'create',
    kind: 'enterprise',
    id: before.id,
    v: { name: '甲', tags: ['x'] },
  });
  expect(op.safeParse(made).error).toBeUndefined();
});

test('a patch holds what differs, with what was seen; sets say what came and went', () => {
  const patch = patchOp('enterprise', before, {
    ...before,
    name: '新名',
    note: '',
    tags: ['b', 'c'],
    phone: '0379-1',
  });
  expect(patch).toMatchObject({
    f: {
      name: { b: before.name, v: '新名' },
      phone: { b: null, v: '0379-1' },
      tags: { add: ['c'], del: ['a'] },
    },
  });
  expect(op.safeParse(patch).error).toBeUndefined();
});

test('nothing changed means no op, whatever the order of keys', () => {
  expect(patchOp('enterprise', before, { ...before })).toBeNull();
  expect(patchOp('enterprise', before, {})).toBeNull();
  expect(sameValue({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
  expect(deleteOp('enterprise', before)).toMatchObject({ op: 'delete', b: { name: before.name } });
});

test('a list of objects is kept as it is, whatever the order of their keys', () => {
  const dimensions = [{ code: 'A', text: '政治引领好', items: [] }];
  const made = createOp('scheme', before.id, { dimensions, bonus: [] });
  expect(made).toMatchObject({ v: { dimensions } });
  expect(made).not.toHaveProperty('v.bonus');
  const again = [{ items: [], text: '政治引领好', code: 'A' }];
  expect(patchOp('scheme', { id: before.id, dimensions }, { dimensions: again })).toBeNull();
});

test('applying the patch of two texts gives the second', () => {
  fc.assert(
    fc.property(fc.option(fc.string()), fc.option(fc.string()), (a, b) => {
      const patch = patchOp('enterprise', { id: before.id, note: a }, { note: b });
      const result = patch?.op === 'patch' ? patch.f.note : undefined;
      const value = result && 'v' in result ? result.v : (a?.trim() ?? null) || null;
      expect(value).toBe((b?.trim() ?? null) || null);
    }),
  );
});
