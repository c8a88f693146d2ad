import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/kernel/calendar.ts';
import { buildEnterprise } from './enterprise.builder.ts';
import { type Enterprise, enterprise } from './enterprise.entity.ts';
import {
  completeness,
  displayName,
  FRESHNESS,
  freshness,
  isRevenue,
  latestRevenue,
  missingSizeInputs,
  sizeClass,
} from './enterprise.rules.ts';

test('the builder makes a record that may be stored', () => {
  expect(enterprise.stored().safeParse(buildEnterprise()).error).toBeUndefined();
});

test('the short name stands in only where it exists', () => {
  expect(displayName(buildEnterprise({ shortName: '示范' }), 'short')).toBe('示范');
  expect(displayName(buildEnterprise({ shortName: null, name: '甲公司' }), 'short')).toBe('甲公司');
  expect(displayName(buildEnterprise({ shortName: '示范', name: '甲公司' }))).toBe('甲公司');
});

test('size class takes the revenue of the latest year, from cents to 万元', () => {
  const yuan = (wan: number) => ({ cents: wan * 1_000_000, currency: 'CNY' });
  const made = buildEnterprise({ staff: 300, revenue: { 2024: yuan(1), 2025: yuan(2000) } });
  expect(latestRevenue(made)).toEqual({ year: '2025', cents: 2_000_000_000 });
  expect(sizeClass(made)).toBe('medium');
  expect(sizeClass({ ...made, revenue: null })).toBe('unknown');
  expect(missingSizeInputs({ ...made, revenue: null })).toEqual(['revenue']);
});

test('revenue is amounts by year; what is no amount yet is told apart', () => {
  expect(isRevenue(null)).toBe(true);
  expect(isRevenue({ 2025: { cents: 1, currency: 'CNY' } })).toBe(true);
  expect(isRevenue({ 2025: '三百万' })).toBe(false);
  expect(isRevenue({ lately: { cents: 1, currency: 'CNY' } })).toBe(false);
});

test('completeness is 100 only when nothing is missing and counts alternatives once', () => {
  const bare = completeness({ name: '甲' });
  expect(bare.percent).toBe(6);
  expect(bare.missing).toContain('creditCode');
  const withReason = completeness({ name: '甲', noCodeReason: '正在办理' });
  expect(withReason.missing).not.toContain('creditCode');
  expect(completeness({ name: '甲' }, 'basic').missing).not.toContain('contactPhone');
});

test('filling a field never lowers completeness', () => {
  const names = Object.keys(enterprise.fields) as (keyof Enterprise & string)[];
  fc.assert(
    fc.property(fc.subarray(names), fc.constantFrom(...names), (filled, one) => {
      const record = Object.fromEntries(filled.map((name) => [name, 'x']));
      const before = completeness(record as Partial<Enterprise>).percent;
      const after = completeness({ ...record, [one]: 'x' } as Partial<Enterprise>).percent;
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeLessThanOrEqual(100);
    }),
  );
});

test('a file ages from fresh to due to stale as days pass', () => {
  expect(freshness({ verifiedOn: null }, '2026-11-21')).toBe('never');
  expect(freshness({ verifiedOn: '2025-11-22' }, '2026-11-21')).toBe('fresh');
  expect(freshness({ verifiedOn: '2025-11-21' }, '2026-11-21')).toBe('due');
  expect(freshness({ verifiedOn: '2023-11' }, '2026-11-21')).toBe('stale');
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (a, b) => {
      const age = (n: number) =>
        FRESHNESS.indexOf(freshness({ verifiedOn: '2020-01-01' }, addDays('2020-01-01', n)));
      expect(age(Math.min(a, b))).toBeLessThanOrEqual(age(Math.max(a, b)));
    }),
  );
});
