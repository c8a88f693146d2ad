import { expect, test } from 'vitest';
import type { PublicAward } from '#domain/award/public-ratings.ts';
import { filtered, yearsOf } from './public-ratings.rules.ts';

const award = (name: string, level: string, year: string | null): PublicAward => ({
  id: name,
  subject: { id: name, kind: 'chamber', name, shortName: null, type: null, region: null },
  scheme: { name: '四好', version: '1', official: false },
  level,
  grade: '四好',
  benchmark: false,
  year,
  awardedOn: '2024-01-01',
  validUntil: null,
  revokedOn: null,
  source: null,
  demo: true,
});
const items = [
  award('甲商会', 'city', '2024'),
  award('乙商会', 'province', '2023'),
  award('乙协会', 'city', null),
];

test('name, level and year narrow together', () => {
  const ids = (f: Parameters<typeof filtered>[1]) => filtered(items, f).map((a) => a.id);
  expect(ids({ text: ' 乙 ', level: null, year: null })).toEqual(['乙商会', '乙协会']);
  expect(ids({ text: '乙', level: 'city', year: null })).toEqual(['乙协会']);
  expect(ids({ text: '', level: null, year: '2023' })).toEqual(['乙商会']);
  expect(yearsOf(items)).toEqual(['2024', '2023']);
});
