import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeMap } from './merge-map.ts';
import { same } from './value.ts';

const map = fc.dictionary(fc.constantFrom('A1', 'A2', 'B1', 'B2'), fc.integer({ min: 0, max: 3 }));
type Parts = Record<string, number>;
const at = (value: unknown, key: string) => ((value ?? {}) as Parts)[key];

test('every change of both sides stands, or is a clash that keeps both values', () => {
  fc.assert(
    fc.property(map, map, map, (base, mine, current) => {
      const merged = mergeMap(base, mine, current);
      for (const key of ['A1', 'A2', 'B1', 'B2']) {
        const [b, m, c] = [base[key], mine[key], current[key]];
        const clash = m !== b && c !== b && m !== c;
        expect(merged.clashes.includes(key)).toBe(clash);
        expect(at(merged.stands, key)).toBe(clash ? c : m !== b ? m : c);
        expect(at(merged.mine, key)).toBe(m !== b ? m : c);
      }
    }),
  );
});

test('two people who fill in different keys meet in the same map, whoever comes first', () => {
  fc.assert(
    fc.property(map, map, (one, two) => {
      const other = Object.fromEntries(Object.entries(two).filter(([key]) => !(key in one)));
      const first = mergeMap({}, other, mergeMap({}, one, {}).stands);
      const second = mergeMap({}, one, mergeMap({}, other, {}).stands);
      expect(first.clashes).toEqual([]);
      expect(same(first.stands, second.stands)).toBe(true);
    }),
  );
});

test('sent twice, a change is applied once', () => {
  fc.assert(
    fc.property(map, map, (base, mine) => {
      const once = mergeMap(base, mine, base).stands;
      expect(mergeMap(base, mine, once)).toEqual({ stands: once, mine: once, clashes: [] });
    }),
  );
});
