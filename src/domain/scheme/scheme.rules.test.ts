import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsOf, maximum, standing, totalOf } from './scheme.rules.ts';

const item = fc.record({
  code: fc.string({ minLength: 1, maxLength: 4 }),
  text: fc.constant('x'),
  points: fc.integer({ min: 1, max: 20 }),
  kind: fc.constantFrom('level' as const, 'count' as const, 'ratio' as const, 'bool' as const),
});
const scheme = fc
  .uniqueArray(item, { selector: (i) => i.code, minLength: 1, maxLength: 12 })
  .map((items) => {
    const half = Math.ceil(items.length / 2);
    return {
      dimensions: [
        { code: 'A', text: 'a', items: items.slice(0, half) },
        { code: 'B', text: 'b', items: items.slice(half) },
      ],
    };
  });
const scored = scheme.chain((s) =>
  fc.record({
    s: fc.constant(s),
    scores: fc.dictionary(
      fc.constantFrom(...itemsOf(s).map((i) => i.code)),
      fc.integer({ min: -5, max: 30 }),
    ),
  }),
);

test('a total lies between nothing and the maximum, and is the sum of its dimensions', () => {
  fc.assert(
    fc.property(scored, ({ s, scores }) => {
      const t = totalOf(s, scores);
      expect(t.total).toBeGreaterThanOrEqual(0);
      expect(t.total).toBeLessThanOrEqual(maximum(s).total);
      expect(Object.values(t.byDimension).reduce((a, b) => a + b, 0)).toBe(t.total);
    }),
  );
});

test('more points for any one item never lower the total', () => {
  fc.assert(
    fc.property(scored, fc.nat({ max: 10 }), ({ s, scores }, more) => {
      for (const i of itemsOf(s)) {
        const raised = { ...scores, [i.code]: (scores[i.code] ?? 0) + more };
        expect(totalOf(s, raised).total).toBeGreaterThanOrEqual(totalOf(s, scores).total);
      }
    }),
  );
});

test('scores outside their bounds are named, and every unscored item is missing', () => {
  fc.assert(
    fc.property(scored, ({ s, scores }) => {
      const t = totalOf(s, scores);
      for (const i of itemsOf(s)) {
        const v = scores[i.code];
        expect(t.missing.includes(i.code)).toBe(v === undefined);
        expect(t.outside.includes(i.code)).toBe(v !== undefined && (v < 0 || v > i.points));
      }
    }),
  );
});

test('a total stands where the lines say', () => {
  const lines = { passLine: 80, benchmarkLine: 90 };
  expect(standing(lines, 79.5)).toBe('below');
  expect(standing(lines, 80)).toBe('pass');
  expect(standing(lines, 90)).toBe('benchmark');
  expect(standing({ passLine: null, benchmarkLine: null }, 100)).toBe('unknown');
});
