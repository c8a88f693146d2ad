import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scheme } from './scheme.entity.ts';
import { schemeFaults } from './scheme.faults.ts';
import { anyScheme } from './testing/any-scheme.ts';

const first = (scheme: Scheme) => scheme.dimensions?.[0]?.items[0];

function withFirst(scheme: Scheme, change: object): Scheme {
  const [d, ...rest] = scheme.dimensions ?? [];
  const [item, ...items] = d?.items ?? [];
  if (!d || !item) throw new Error('no item');
  return { ...scheme, dimensions: [{ ...d, items: [{ ...item, ...change }, ...items] }, ...rest] };
}
const codesOf = (scheme: Scheme) => schemeFaults(scheme).map((f) => `${f.place}:${f.code}`);

test('a scheme whose parts add up has no fault', () => {
  fc.assert(
    fc.property(anyScheme, (scheme) => {
      expect(schemeFaults(scheme)).toEqual([]);
    }),
  );
});

test('points that do not add up are named with what was read and what is allowed', () => {
  fc.assert(
    fc.property(anyScheme, fc.integer({ min: 1, max: 9 }), (scheme, more) => {
      const found = (scheme.dimensions ?? []).map((d) => d.items.reduce((n, i) => n + i.points, 0));
      const total = found.reduce((a, b) => a + b, 0);
      expect(schemeFaults({ ...scheme, total: total + more })).toContainEqual({
        place: 'total',
        code: 'total-sum',
        read: total,
        allowed: total + more,
      });
      const dimensions = (scheme.dimensions ?? []).map((d, i) => ({
        ...d,
        points: (found[i] ?? 0) + (i === 1 ? more : 0),
      }));
      expect(schemeFaults({ ...scheme, dimensions })).toEqual([
        { place: 'B', code: 'dimension-sum', read: found[1], allowed: (found[1] ?? 0) + more },
      ]);
    }),
  );
});

test('every way in which a part may be wrong is found at its place', () => {
  fc.assert(
    fc.property(anyScheme, (scheme) => {
      const item = first(scheme);
      const bare = { ...scheme, total: null };
      expect(codesOf(withFirst(bare, { text: ' ' }))).toContain('A1:no-text');
      expect(codesOf(withFirst(bare, { points: 0 }))).toContain('A1:points');
      expect(codesOf(withFirst(bare, { code: 'B1' }))).toContain('B1:code-twice');
      const without = {
        level: ['levels', []],
        count: ['each', 0],
        ratio: ['to', item?.from],
      } as const;
      const kind = item?.kind ?? 'bool';
      if (kind !== 'bool') {
        const [field, value] = without[kind];
        const code = { level: 'levels', count: 'each', ratio: 'bounds' }[kind];
        expect(codesOf(withFirst(bare, { [field]: value }))).toContain(`A1:${code}`);
      }
      expect(codesOf({ ...bare, dimensions: [] })).toContain('dimensions:no-items');
      expect(codesOf({ ...bare, passLine: 10_000 })).toContain('passLine:line');
      expect(codesOf({ ...bare, passLine: 2, benchmarkLine: 1 })).toContain(
        'benchmarkLine:line-order',
      );
      expect(codesOf({ ...bare, finalRule: { expertShare: 101 } })).toContain('finalRule:share');
    }),
  );
});
