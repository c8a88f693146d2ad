import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnIn, topFor } from './sight.ts';

const COUNT = fc.integer({ min: 0, max: 200_000 });
const SIZE = fc.constantFrom(48, 112, 132);
const HEAD = fc.constantFrom(0, 40);
const HEIGHT = fc.integer({ min: 200, max: 2000 });

test('whatever is in sight is drawn, and little more than that', () => {
  fc.assert(
    fc.property(COUNT, SIZE, HEAD, HEIGHT, fc.double({ noNaN: true, min: 0, max: 1 }), (...of) => {
      const [count, size, head, height, part] = of;
      const top = Math.max(0, head + count * size - height) * part;
      const { from, to } = drawnIn({ count, size }, { top, height });
      const seen = (row: number) =>
        head + row * size < top + height && head + (row + 1) * size > top && row < count;
      if (from > 0) expect(seen(from - 1)).toBe(false);
      expect(seen(to + 1)).toBe(false);
      expect(to - from + 1).toBeLessThanOrEqual(height / size + 21);
      expect(to).toBeLessThan(count);
      expect(from).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a box that stands below the last row draws the last ones', () => {
  expect(drawnIn({ count: 3, size: 48 }, { top: 96_000, height: 600 })).toEqual({ from: 2, to: 2 });
  expect(drawnIn({ count: 0, size: 48 }, { top: 0, height: 600 })).toEqual({ from: 0, to: -1 });
});

test('a row that is asked for comes whole into sight, and one that is there moves nothing', () => {
  fc.assert(
    fc.property(SIZE, HEAD, HEIGHT, fc.nat(5000), fc.nat(500_000), (...of) => {
      const [size, head, height, index, top] = of;
      const next = topFor(index, size, head, { top, height });
      const upper = head + index * size;
      expect(upper).toBeGreaterThanOrEqual(next + head);
      expect(upper + size).toBeLessThanOrEqual(next + height);
      expect(topFor(index, size, head, { top: next, height })).toBe(next);
    }),
  );
});
