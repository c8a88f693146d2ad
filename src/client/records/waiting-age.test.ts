import { expect, test } from 'vitest';
import { waitingAge } from './waiting-age.ts';

test('two days are a warning, five a danger; nothing that waits is neither', () => {
  const now = Date.parse('2026-03-12T09:00:00+08:00');
  expect(waitingAge(null, now)).toBe('fresh');
  expect(waitingAge('2026-03-10T09:00:01+08:00', now)).toBe('fresh');
  expect(waitingAge('2026-03-10T08:59:59+08:00', now)).toBe('old');
  expect(waitingAge('2026-03-07T09:00:01+08:00', now)).toBe('old');
  expect(waitingAge('2026-03-07T08:59:59+08:00', now)).toBe('overdue');
});
