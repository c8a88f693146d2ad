import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expertMean, finalScore } from './final-score.rules.ts';

const totals = fc.array(
  fc.integer({ min: 0, max: 200 }).map((n) => n / 2),
  { minLength: 1 },
);

test('the mean of experts lies between them and does not depend on their order', () => {
  fc.assert(
    fc.property(
      totals,
      fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      (all, trim) => {
        const mean = expertMean(all, trim);
        expect(mean).toBe(expertMean([...all].reverse(), trim));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...all));
        expect(mean).toBeLessThanOrEqual(Math.max(...all));
      },
    ),
  );
});

test('from five experts on, one who is far off changes nothing', () => {
  expect(expertMean([80, 82, 84, 86, 0], 5)).toBe(82);
  expect(expertMean([80, 82, 84, 86, 88], 5)).toBe(84);
  expect(expertMean([80, 82, 84, 0], 5)).toBe(61.5);
});

test('the scheme says how reviewer and experts weigh; who has not scored does not count', () => {
  const rule = { expertShare: 60, trimFrom: 5 };
  expect(finalScore(rule, 80, [90, 90])).toBe(86);
  expect(finalScore(rule, null, [90])).toBe(90);
  expect(finalScore(rule, 80, [])).toBe(80);
  expect(finalScore(null, 80, [90])).toBe(80);
  expect(finalScore(rule, null, [])).toBeNull();
});
