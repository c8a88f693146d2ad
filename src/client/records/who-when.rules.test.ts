import { expect, test } from 'vitest';
import { clockVerdict, whoIs } from './who-when.rules.ts';

const AT = '2026-03-02T09:00:00+08:00';
test.each([
  [AT, AT, 'agrees'],
  [AT, '2026-03-02T01:04:59Z', 'agrees'],
  [AT, '2026-03-02T01:06:00Z', 'late'],
  [AT, '2026-03-02T00:54:00Z', 'wrong'],
  [null, AT, 'agrees'],
  [AT, null, 'agrees'],
  ['yesterday', AT, 'agrees'],
] as const)('a device said %s, the server %s: %s', (at, receivedAt, verdict) => {
  expect(clockVerdict(at, receivedAt)).toBe(verdict);
});

test('people are named, oneself is “you”, an account number is nobody’s name', () => {
  expect(whoIs({ name: '示例甲', id: 'u1' }, 'u1')).toEqual({ who: 'you' });
  expect(whoIs({ name: '示例甲', id: 'u2' }, 'u1')).toEqual({ who: 'named', name: '示例甲' });
  expect(whoIs({ name: 'Qw3rTyUiOpAsDfGhJkLzXc', id: null }, 'u1')).toEqual({ who: 'unknown' });
  expect(whoIs({ name: null, id: 'u2' }, 'u1')).toEqual({ who: 'unknown' });
  expect(whoIs({ name: null, id: null }, 'u1')).toBeNull();
});
