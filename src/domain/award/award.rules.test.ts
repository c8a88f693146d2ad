import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validityOf, validThrough } from './award.rules.ts';

const award = { awardedOn: '2024-05-20', validUntil: '2026-05-19', revokedOn: null };

test('an award is valid to the end of its last day, expiring sixty days before', () => {
  expect(validityOf(award, '2026-03-19')).toBe('valid');
  expect(validityOf(award, '2026-03-20')).toBe('expiring');
  expect(validityOf(award, '2026-05-19')).toBe('expiring');
  expect(validityOf(award, '2026-05-20')).toBe('lapsed');
  expect(validityOf(award, '2024-05-19')).toBe('not-yet');
  expect(validityOf({ ...award, revokedOn: '2025-01-01' }, '2025-01-01')).toBe('revoked');
});

test('an award without an end does not lapse', () => {
  expect(validityOf({ ...award, validUntil: null }, '2099-01-01')).toBe('valid');
  expect(validThrough('2024-05-20', null)).toBeNull();
});

test('an award given for whole years is valid on its last day and lapsed on the next', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 5 }), (awardedOn, years) => {
      const validUntil = validThrough(awardedOn, years) ?? '';
      const a = { awardedOn, validUntil, revokedOn: null };
      const next = new Date(Date.parse(validUntil) + 86_400_000).toISOString().slice(0, 10);
      expect(validityOf(a, validUntil)).toBe('expiring');
      expect(validityOf(a, next)).toBe('lapsed');
      expect(Number(next.slice(0, 4)) - Number(awardedOn.slice(0, 4))).toBe(years);
    }),
  );
});
