import { expect, test } from 'vitest';
import { loadReadings } from '#client/data/index/readings.ts';
import type { PublicAward } from '#domain/award/public-ratings.ts';
import { regionPath } from '#domain/region/region.rules.ts';
import {
  askOf,
  filtered,
  type Known,
  type PublicFilter,
  placesOf,
  yearsOf,
} from './public-ratings.rules.ts';

const DAY = '2026-03-02';
const award = (name: string, over: Partial<PublicAward> = {}, region = '410302'): PublicAward => ({
  id: name,
  subject: { id: name, kind: 'chamber', name, shortName: null, type: 'industry', region },
  scheme: { name: '四好', version: '1', official: false },
  level: 'city',
  grade: '四好',
  benchmark: false,
  year: '2024',
  awardedOn: '2024-01-01',
  validUntil: null,
  revokedOn: null,
  source: null,
  demo: true,
  ...over,
});
const items = [
  award('湖南商会'),
  award('乙商会', { level: 'province', year: '2023', validUntil: '2026-04-01' }, '410100'),
  award('重庆协会', { year: null, validUntil: '2025-12-31' }),
  award('丁协会', { revokedOn: '2025-01-01' }, '420100'),
];
const without: Known = { readings: null, placeName: (code) => regionPath(code).join(' ') };
const named = (f: PublicFilter, known = without) =>
  filtered(items, f, DAY, known).map((a) => a.subject.name);

test('name, level, year, place and validity narrow together', () => {
  expect(named({ q: ' 商会 ' })).toEqual(['湖南商会', '乙商会']);
  expect(named({ q: '商会', level: 'city' })).toEqual(['湖南商会']);
  expect(named({ year: '2023' })).toEqual(['乙商会']);
  expect(named({ place: '410000' })).toEqual(['湖南商会', '乙商会', '重庆协会']);
  expect(named({ place: '410300', q: '会' })).toEqual(['湖南商会', '重庆协会']);
  expect(named({ validity: 'current' })).toEqual(['湖南商会', '乙商会']);
  expect(named({ validity: 'expiring' })).toEqual(['乙商会']);
  expect(named({ validity: 'lapsed' })).toEqual(['重庆协会']);
  expect(named({ validity: 'revoked' })).toEqual(['丁协会']);
  expect(named({ type: 'township' })).toEqual([]);
});

test('a place is found by its name', () => {
  expect(named({ q: '郑州' })).toEqual(['乙商会']);
  expect(named({ q: '洛阳 协会' })).toEqual(['重庆协会']);
});

test('names are found by initials and pinyin, in every reading of a character', async () => {
  const known = { ...without, readings: await loadReadings() };
  expect(named({ q: 'hnsh' })).toEqual([]);
  expect(named({ q: 'hnsh' }, known)).toEqual(['湖南商会']);
  expect(named({ q: 'cqxh' }, known)).toEqual(['重庆协会']);
  expect(named({ q: 'hunan' }, known)).toEqual(['湖南商会']);
  expect(named({ q: 'xqz' }, known)).toEqual([]);
});

test('years and places that occur are offered', () => {
  expect(yearsOf(items)).toEqual(['2024', '2023']);
  expect(placesOf(items)).toEqual(['410000', '410100', '410300', '410302', '420000', '420100']);
});

test('a search that the interface does not know names what it found, or is left out and nothing else', () => {
  const some = [award('甲'), award('乙')];
  const others = { level: 'city', year: '2024' };
  expect(askOf({ ...others, q: 'jy' }, some)).toEqual({ ...others, subject: '甲,乙' });
  expect(askOf({ ...others, q: '甲' }, some.slice(0, 1))).toEqual({ ...others, q: '甲' });
  const many = Array.from({ length: 51 }, (_, n) => award(`会${n}`));
  expect(askOf({ ...others, q: 'hui' }, many)).toEqual(others);
});
