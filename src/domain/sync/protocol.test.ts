import { expect, test } from 'vitest';
import { pullAnswer, pushResult } from './protocol.ts';

test('a number that JSON can not carry exactly is no rev', () => {
  const answer = (cursor: number) => ({ epoch: 'e', items: [], cursor, more: false, last: 0 });
  expect(pullAnswer.safeParse(answer(Number.MAX_SAFE_INTEGER)).success).toBe(true);
  expect(pullAnswer.safeParse(answer(Number.MAX_SAFE_INTEGER + 1)).success).toBe(false);
});

test('a code that a newer server made up is told as internal and spoils nothing else', () => {
  const error = { code: 'a-later-code', message: '以后的话' };
  const result = { n: 1, id: 'x', status: 'rejected', error };
  expect(pushResult.parse(result).error).toEqual({ ...error, code: 'internal' });
});
