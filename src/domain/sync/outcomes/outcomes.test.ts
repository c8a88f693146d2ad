import { describe, expect, test } from 'vitest';
import { OUTCOMES } from './cases.ts';
import { outcomeOf } from './outcome.ts';

describe.each(OUTCOMES)('%s', (_, cases) => {
  test.each(cases.map((story) => [story.title, story] as const))('%s', (_title, story) => {
    expect(outcomeOf(story)).toEqual(story.outcome);
  });
});

test('each case has a title of its own', () => {
  const titles = OUTCOMES.flatMap(([, cases]) => cases.map((story) => story.title));
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.length).toBeGreaterThan(30);
});
