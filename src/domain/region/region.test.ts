import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRegion, findRegions } from './find-region.rules.ts';
import {
  currentRegions,
  isWithin,
  regionChildren,
  regionLevel,
  regionName,
  regionParent,
  regionPath,
} from './region.rules.ts';
import {
  childrenOf,
  lastRegionName,
  localUnitsOf,
  regionOn,
  regionSpans,
  successorsOf,
} from './region-history.rules.ts';

const anyCode = fc.constantFrom(...currentRegions().keys());

test('names and paths of today', () => {
  expect(regionName('410324')).toBe('栾川县');
  expect(regionName('410322')).toBeNull();
  expect(regionPath('410308')).toEqual(['河南省', '洛阳市', '孟津区']);
  expect(regionPath('110101')).toEqual(['北京市', '东城区']);
  expect(regionPath('419001')).toEqual(['河南省', '济源市']);
  expect(regionPath('410300-gx')).toEqual(['河南省', '洛阳市', '高新区']);
  expect(regionPath('999999')).toEqual([]);
});

test('the counts of the national list at the end of 2024', () => {
  const counts = { province: 0, prefecture: 0, county: 0, local: 0 };
  for (const code of currentRegions().keys()) counts[regionLevel(code)] += 1;
  expect(counts).toEqual({ province: 34, prefecture: 333, county: 2846, local: 8 });
});

test('洛阳 has seven districts and seven counties, and its zones', () => {
  const statutory = regionChildren('410300').filter((r) => r.code.length === 6);
  expect(statutory.map((r) => r.name)).toEqual(
    '老城区 西工区 瀍河回族区 涧西区 偃师区 孟津区 洛龙区 新安县 栾川县 嵩县 汝阳县 宜阳县 洛宁县 伊川县'.split(
      ' ',
    ),
  );
  expect(localUnitsOf('410300').map((r) => r.name)).toEqual(['高新区', '经开区', '伊滨区']);
});

test('a year shows the units as they stood on its last day', () => {
  expect(regionOn('410322', 2020)?.name).toBe('孟津县');
  expect(regionOn('410322', 2021)).toBeNull();
  expect(regionOn('410311', 1999)?.name).toBe('郊区');
  expect(regionOn('410311', 2000)?.name).toBe('洛龙区');
  expect(childrenOf('410300', 2020)).toHaveLength(15);
  expect(childrenOf('410300', 2021)).toHaveLength(14);
  expect(childrenOf('410000', 2024)).toHaveLength(18);
  expect(lastRegionName('410381')).toBe('偃师市');
});

test('successors are followed through every step', () => {
  expect(successorsOf('410321')).toEqual(['410307']);
  expect(successorsOf('410322')).toEqual(['410308']);
  expect(successorsOf('410306')).toEqual(['410308']);
  expect(successorsOf('412523')).toEqual(['410323']);
  expect(successorsOf('410303')).toEqual(['410303']);
  expect(successorsOf('000000')).toEqual([]);
});

test.each([
  ['孟津县', '410308'],
  ['孟津', '410308'],
  ['偃师市', '410307'],
  ['吉利区', '410308'],
  ['洛阳市吉利区', '410308'],
  ['410381', '410307'],
  ['栾川县', '410324'],
  ['栾川', '410324'],
  ['瀍河区', '410304'],
  ['河南省洛阳市栾川县城关镇兴华路1号', '410324'],
  ['河南 洛阳 西工', '410303'],
  ['洛阳市涧西区武汉路', '410305'],
  ['河南省直辖县级行政单位济源市', '419001'],
  ['北京市市辖区东城区', '110101'],
  ['洛阳', '410300'],
  ['河南', '410000'],
  ['内蒙古', '150000'],
  ['新疆', '650000'],
  ['洛阳市高新区', '410300-gx'],
  ['410300-yb', '410300-yb'],
  ['中国（河南）自由贸易试验区洛阳片区高新开发区河洛路', '410300-gx'],
  ['中国（河南）自由贸易试验区洛阳片区涧西区', '410305'],
])('%s is %s', (text, code) => {
  expect(findRegion(text)).toBe(code);
});

test('ambiguous, divided and foreign texts are not guessed', () => {
  expect(findRegions('鼓楼区').length).toBeGreaterThan(3);
  expect(findRegion('鼓楼区')).toBeNull();
  expect(findRegion('鼓楼区', { within: '410200' })).toBe('410204');
  expect(findRegion('鼓楼区', { near: '320100' })).toBe('320106');
  expect(findRegion('栾川县', { within: '320000' })).toBeNull();
  expect(findRegion('栾川县', { near: '320000' })).toBe('410324');
  expect(findRegion('高新区')).toBeNull();
  expect(findRegion('高新区', { near: '410300' })).toBe('410300-gx');
  expect(findRegion('长安路5号')).toBeNull();
  expect(findRegion('某某科技有限公司')).toBeNull();
  expect(findRegion('')).toBeNull();
});

test('every unit is found by its whole path, and lies within each of its parents', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(findRegion(regionPath(code).join(''))).toBe(code);
      const parent = regionParent(code);
      expect(parent === null || isWithin(code, parent)).toBe(true);
    }),
  );
});

test('every abolished code leads only to units of today', () => {
  const abolished = [...regionSpans().keys()].filter((code) => regionName(code) === null);
  expect(abolished.length).toBeGreaterThan(2000);
  for (const code of abolished)
    for (const next of successorsOf(code)) expect(regionName(next)).not.toBeNull();
});
