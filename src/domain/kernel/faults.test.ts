import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { faultsOf } from './faults.ts';

test('a valid record has no faults', () => {
  expect(faultsOf(enterprise, buildEnterprise())).toEqual([]);
});

test('faults say which field, what was read and what is allowed', () => {
  const values = {
    ...buildEnterprise(),
    name: '  ',
    shortName: '长'.repeat(61),
    email: 'nobody',
    foundedOn: '2026-02-30',
    region: null,
  };
  expect(faultsOf(enterprise, values, ['region'])).toEqual([
    { field: 'name', code: 'required' },
    { field: 'shortName', code: 'too-long', max: 60, read: 61 },
    { field: 'region', code: 'required' },
    { field: 'email', code: 'format', kind: 'email', read: 'nobody' },
    { field: 'foundedOn', code: 'format', kind: 'date', read: '2026-02-30' },
  ]);
});

test('no faults means that the record may be stored, and the other way round', () => {
  const text = fc.oneof(fc.constant(null), fc.string({ maxLength: 130 }), fc.constant('C13'));
  fc.assert(
    fc.property(text, text, text, (name, region, industry) => {
      const values = { ...buildEnterprise(), name: name ?? '', region, industry };
      const blank = (v: string | null) => v !== null && v.trim() === '';
      fc.pre(!blank(region) && !blank(industry));
      const stored = enterprise.stored().safeParse(values).success;
      expect(faultsOf(enterprise, values).length === 0).toBe(stored);
    }),
  );
});
