import { expect, test } from 'vitest';
import { Problem } from '#domain/kernel/problem.ts';
import { failureOf, safeNext } from './sign-in.rules.ts';

test.each(['/enterprises?status=operating', '/inbox', '/chambers/1#terms'])(
  'after signing in one goes on to %s',
  (next) => {
    expect(safeNext(next)).toBe(next);
  },
);

test.each([null, '', 'https://example.org', '//example.org', '/\\example.org', '/\t/example.org'])(
  'an address from elsewhere leads home: %j',
  (next) => {
    expect(safeNext(next)).toBe('/');
  },
);

test('failures are told apart by what a person can do', () => {
  expect(failureOf(new Problem('unauthenticated', ''))).toBe('wrong');
  expect(failureOf(new Problem('too-many-requests', ''))).toBe('tooMany');
  expect(failureOf(new Problem('unavailable', ''))).toBe('noContact');
  expect(failureOf(new Error('x'))).toBe('other');
});
