import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScoreEntry } from '#domain/score/score.entity.ts';
import { isOutside, pointsOf } from './item.rules.ts';
import { itemsOf, maximum } from './scheme.rules.ts';
import type { SchemeItem } from './scheme-parts.ts';
import { outcomeOf, sheetTotal, vetoesFound } from './sheet.rules.ts';
import { anyRise, anyScheme, anySheet } from './testing/any-scheme.ts';

const sheets = anyScheme.chain((s) => fc.tuple(fc.constant(s), anySheet(s)));
const item = (facts: Partial<SchemeItem>): SchemeItem => ({
  code: 'A1',
  text: '',
  points: 5,
  kind: 'bool',
  ...facts,
});

test('a total is the sum of its parts, the bonus within its cap, nothing above the maximum', () => {
  fc.assert(
    fc.property(sheets, ([scheme, entries]) => {
      const t = sheetTotal(scheme, entries);
      const parts = Object.values(t.byDimension).reduce((a, b) => a + b, 0);
      expect(t.base).toBeCloseTo(parts, 6);
      expect(t.total).toBeCloseTo(t.base + t.bonus, 6);
      expect(t.bonus).toBeLessThanOrEqual(scheme.bonusCap ?? 0);
      expect(t.bonus).toBeLessThanOrEqual(t.bonusClaimed);
      expect(t.base).toBeGreaterThanOrEqual(0);
      expect(t.base).toBeLessThanOrEqual(maximum(scheme).total);
      for (const i of itemsOf(scheme)) {
        expect(t.byItem[i.code]).toBeLessThanOrEqual(i.points);
        expect(t.missing.includes(i.code)).toBe(!(i.code in entries));
      }
    }),
  );
});

test('a better value of any one item never lowers the total nor the outcome', () => {
  const rises = sheets.chain(([s, entries]) => {
    const items = [...itemsOf(s), ...(s.bonus ?? [])];
    return fc
      .constantFrom(...items)
      .chain((i) => fc.tuple(fc.constant({ s, entries, i }), anyRise(i)));
  });
  const rank = ['vetoed', 'below', 'unknown', 'pass', 'benchmark'];
  fc.assert(
    fc.property(rises, ([{ s, entries, i }, [low, high]]) => {
      const of = (entry: ScoreEntry) => sheetTotal(s, { ...entries, [i.code]: entry }).total;
      expect(of(high)).toBeGreaterThanOrEqual(of(low));
      const at = (entry: ScoreEntry) => rank.indexOf(outcomeOf(s, of(entry)).standing);
      expect(at(high)).toBeGreaterThanOrEqual(at(low));
    }),
  );
});

test('the same sheet has the same total in whatever order it was filled in', () => {
  fc.assert(
    fc.property(sheets, ([scheme, entries]) => {
      const backwards = Object.fromEntries(Object.entries(entries).reverse());
      const copy = JSON.parse(JSON.stringify(scheme));
      expect(sheetTotal(copy, backwards)).toEqual(sheetTotal(scheme, entries));
    }),
  );
});

test('each kind of item by example: its cap, its bounds, what does not fit', () => {
  const count = item({ kind: 'count', points: 6, each: 1.5 });
  expect([0, 3, 4, 9].map((value) => pointsOf(count, { value }))).toEqual([0, 4.5, 6, 6]);
  const ratio = item({ kind: 'ratio', from: 60, to: 100 });
  expect([59, 60, 80, 100, 130].map((value) => pointsOf(ratio, { value }))).toEqual([
    0, 0, 2.5, 5, 5,
  ]);
  const fewer = item({ kind: 'ratio', from: 10, to: 0 });
  expect([12, 10, 5, 0].map((value) => pointsOf(fewer, { value }))).toEqual([0, 0, 2.5, 5]);
  const levels = [
    { code: 'own', text: '', points: 5 },
    { code: 'none', text: '', points: 0 },
  ];
  const level = item({ kind: 'level', levels });
  expect(pointsOf(level, { value: 'own' })).toBe(5);
  expect(pointsOf(level, { value: 'other' })).toBeNull();
  expect(isOutside(level, { value: 'other' })).toBe(true);
  expect(pointsOf(item({}), { value: true })).toBe(5);
  expect(pointsOf(item({}), { value: true, points: 3.5 })).toBe(3.5);
  expect(pointsOf(item({}), { points: 9 })).toBe(5);
  expect(isOutside(item({}), { points: 9 })).toBe(true);
  expect(pointsOf(item({}), undefined)).toBeNull();
});

test('a veto stops the outcome whatever the points, and grades go by their lines', () => {
  const scheme = {
    passLine: 700,
    benchmarkLine: null,
    vetoes: [
      { code: 'X1', text: '' },
      { code: 'X2', text: '' },
    ],
    grades: [
      { code: '4A', text: '', line: 900 },
      { code: '5A', text: '', line: 950 },
    ],
  };
  expect(vetoesFound(scheme, { X2: { value: true }, X1: { value: false } })).toEqual(['X2']);
  expect(vetoesFound(scheme, {}, ['X1'])).toEqual(['X1']);
  expect(outcomeOf(scheme, 999, ['X1'])).toEqual({ standing: 'vetoed', grade: null });
  expect(outcomeOf(scheme, 949.99).grade?.code).toBe('4A');
  expect(outcomeOf(scheme, 950).grade?.code).toBe('5A');
  expect(outcomeOf(scheme, 700)).toEqual({ standing: 'pass', grade: null });
});
