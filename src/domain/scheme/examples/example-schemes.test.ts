import { expect, test } from 'vitest';
import { FACT_KEYS } from '#domain/suggestion/rating-facts.ts';
import { schemeFaults } from '../scheme.faults.ts';
import { itemsOf } from '../scheme.rules.ts';
import { sheetTotal } from '../sheet.rules.ts';
import { CIVIL_AFFAIRS } from './civil-affairs.example.ts';
import { EXAMPLE_SCHEMES } from './example-schemes.ts';
import { FOUR_GOODS_2017, FOUR_GOODS_NOW } from './four-goods.example.ts';

test.each(EXAMPLE_SCHEMES.map((s) => [s.key, s] as const))(
  '%s may be adopted and says what it is',
  (_, scheme) => {
    expect(schemeFaults(scheme)).toEqual([]);
    expect(scheme.official).toBe(false);
    expect(scheme.name).toContain('示例');
    expect(scheme.source).toContain('非官方标准');
    for (const item of itemsOf(scheme))
      if (item.autofill) expect(FACT_KEYS).toContain(item.autofill);
  },
);

test.each(EXAMPLE_SCHEMES.map((s) => [s.key, s] as const))(
  'the best sheet wins all points of %s',
  (_, scheme) => {
    const best = { bool: () => true, count: () => 1000, ratio: () => 100 };
    const entries = Object.fromEntries(
      itemsOf(scheme).map((item) => {
        const top = item.levels?.find((l) => l.points === item.points)?.code;
        return [item.code, { value: item.kind === 'level' ? top : best[item.kind]() }];
      }),
    );
    expect(sheetTotal(scheme, entries)).toMatchObject({
      total: scheme.total,
      missing: [],
      outside: [],
    });
  },
);

test('the two versions of the four goods differ in the names of two dimensions', () => {
  const names = (s: typeof FOUR_GOODS_NOW) => (s.dimensions ?? []).map((d) => d.text);
  expect(names(FOUR_GOODS_2017)).toEqual(['班子建设好', '团结教育好', '服务发展好', '自律规范好']);
  expect(names(FOUR_GOODS_NOW)).toEqual(['政治引领好', '队伍建设好', '服务发展好', '自律规范好']);
});

test('the table of civil affairs has 1,000 points, and says of each item whose they are', () => {
  const blocks = (CIVIL_AFFAIRS.dimensions ?? []).map((d) => [
    d.points,
    new Set(d.items.map((i) => i.basis?.replace(/（.*/, ''))),
  ]);
  expect(blocks).toEqual([
    [80, new Set(['南京市行业性社会团体评估评分标准'])],
    [320, expect.any(Set)],
    [235, new Set(['岳阳市君山区行业协会商会等级评估指标'])],
    [365, expect.any(Set)],
  ]);
  const items = itemsOf(CIVIL_AFFAIRS);
  expect(items.filter((i) => !i.basis)).toEqual([]);
  const filled = items.filter((i) => i.basis?.startsWith('示例补足'));
  expect(filled.reduce((sum, i) => sum + i.points, 0)).toBe(465);
});
