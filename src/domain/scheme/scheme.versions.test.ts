import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fareUnder } from './gain-lose.rules.ts';
import type { Scheme } from './scheme.entity.ts';
import { copyVersion, diffVersions } from './scheme.versions.ts';
import { sheetTotal } from './sheet.rules.ts';
import { anyScheme, anySheet } from './testing/any-scheme.ts';

const NEW = '00000000-0000-4000-8000-00000000000f';
const copy = (of: Scheme, version: string): Scheme => ({
  id: NEW,
  adoptedOn: null,
  lockedOn: null,
  ...copyVersion(of, version),
});
const sheets = anyScheme.chain((s) => fc.tuple(fc.constant(s), anySheet(s)));

test('a copy differs in its version alone, is an unlocked draft and is not official', () => {
  fc.assert(
    fc.property(anyScheme, (scheme) => {
      const next = copy({ ...scheme, lockedOn: '2025', official: true }, '2');
      expect(diffVersions(scheme, next).map((c) => ('field' in c ? c.field : ''))).toEqual([
        'version',
      ]);
      expect([next.state, next.official, next.lockedOn, next.copiedFromId]).toEqual([
        'draft',
        false,
        null,
        scheme.id,
      ]);
    }),
  );
});

test('old totals stay what they were when a new version is made and changed', () => {
  fc.assert(
    fc.property(sheets, ([scheme, entries]) => {
      const before = sheetTotal(scheme, entries);
      const next = copy(scheme, '2');
      const dimensions = (next.dimensions ?? []).slice(1);
      fareUnder(scheme, { ...next, dimensions }, [{ id: 'd', entries }]);
      expect(sheetTotal(scheme, entries)).toEqual(before);
    }),
  );
});

test('what was added, removed, renamed and re-weighted is told by part and code', () => {
  const item = { code: 'A1', text: '学习', points: 3, kind: 'bool' as const };
  const base = { passLine: 2, dimensions: [{ code: 'A', text: '班子建设好', items: [item] }] };
  const [scheme] = fc.sample(anyScheme, 1);
  if (!scheme) throw new Error('no scheme');
  const a = { ...scheme, ...base, bonus: [], vetoes: [{ code: 'X1', text: '处罚' }] };
  const b = {
    ...a,
    passLine: 3,
    vetoes: [],
    dimensions: [
      { code: 'A', text: '政治引领好', items: [] },
      { code: 'B', text: '队伍建设好', items: [{ ...item, points: 4 }] },
    ],
    bonus: [{ ...item, code: 'P1' }],
  };
  expect(diffVersions(a, b)).toEqual([
    { what: 'changed', part: 'scheme', code: '', field: 'passLine', before: 2, after: 3 },
    {
      what: 'changed',
      part: 'dimension',
      code: 'A',
      field: 'text',
      before: '班子建设好',
      after: '政治引领好',
    },
    { what: 'added', part: 'dimension', code: 'B', text: '队伍建设好' },
    { what: 'changed', part: 'item', code: 'A1', field: 'points', before: 3, after: 4 },
    { what: 'changed', part: 'item', code: 'A1', field: 'dimension', before: 'A', after: 'B' },
    { what: 'added', part: 'bonus', code: 'P1', text: '学习' },
    { what: 'removed', part: 'veto', code: 'X1', text: '处罚' },
  ]);
});

test('nobody gains or loses under a version that only renames', () => {
  fc.assert(
    fc.property(sheets, ([scheme, entries]) => {
      const dimensions = (scheme.dimensions ?? []).map((d) => ({ ...d, text: `新${d.text}` }));
      const [fare] = fareUnder(scheme, { ...scheme, dimensions }, [{ id: 'd', entries }]);
      expect(fare?.change).toBe('same');
      expect(fare?.after).toEqual(fare?.before);
    }),
  );
});

test('a higher pass line makes losers of those between the lines, and points set by hand keep their share', () => {
  const item = { code: 'A1', text: '', points: 10, kind: 'bool' as const };
  const [scheme] = fc.sample(anyScheme, 1);
  if (!scheme) throw new Error('no scheme');
  const dimensions = [{ code: 'A', text: '', items: [item] }];
  const a = { ...scheme, dimensions, bonus: [], passLine: 6, benchmarkLine: null };
  const sheet = [{ id: 'd', entries: { A1: { points: 7 } } }];
  expect(fareUnder(a, { ...a, passLine: 8 }, sheet)[0]?.change).toBe('loses');
  const heavier = [{ code: 'A', text: '', items: [{ ...item, points: 20 }] }];
  const [fare] = fareUnder(a, { ...a, dimensions: heavier, passLine: 12 }, sheet);
  expect([fare?.after.total, fare?.change]).toEqual([14, 'same']);
  const more = [...dimensions, { code: 'B', text: '', items: [{ ...item, code: 'B1' }] }];
  expect(fareUnder(a, { ...a, dimensions: more }, sheet)[0]?.unknown).toEqual(['B1']);
});
