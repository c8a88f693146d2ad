import { expect, test } from 'vitest';
import { inView, renewalOf } from './renewal.rules.ts';

const award = { awardedOn: '2024-05-20', validUntil: '2026-05-19', revokedOn: null };

test('half a year before its end an award is due for rating, after it lapsed by itself', () => {
  expect(renewalOf(award, '2025-11-17')).toEqual({ state: 'ahead', from: '2025-11-18' });
  expect(renewalOf(award, '2025-11-18')).toEqual({ state: 'due', left: 183 });
  expect(renewalOf(award, '2026-05-19')).toEqual({ state: 'due', left: 1 });
  expect(renewalOf(award, '2026-05-20')).toEqual({ state: 'lapsed', on: '2026-05-19' });
  expect(renewalOf({ ...award, validUntil: null }, '2026-05-20')).toEqual({ state: 'none' });
});

test('a revoked award is due for nothing', () => {
  const revoked = { ...award, revokedOn: '2025-12-01' };
  expect(renewalOf(revoked, '2026-01-01')).toEqual({ state: 'revoked' });
  expect(inView(revoked, 'renew', '2026-01-01')).toBe(false);
  expect(inView(revoked, 'revoked', '2026-01-01')).toBe(true);
});
