import { COMMON_VETOES, type ExampleScheme } from './example-scheme.ts';
import { FOUR_GOODS_BONUS, FOUR_GOODS_ITEMS } from './four-goods.items.ts';

const SOURCE = '示例模板，非官方标准：官方分值表未公开，维度名称见历年公开通报，分值为示例';

function version(
  key: string,
  year: string,
  said: string,
  names: Record<'A' | 'B' | 'C' | 'D', string>,
): ExampleScheme {
  return {
    key,
    name: `“四好”商会示例方案（${said}）`,
    code: 'SIHAO',
    version: year,
    subjectKind: 'chamber',
    total: 100,
    dimensions: (['A', 'B', 'C', 'D'] as const).map((code) => ({
      code,
      text: names[code],
      points: { A: 25, B: 25, C: 30, D: 20 }[code],
      items: FOUR_GOODS_ITEMS[code],
    })),
    bonus: FOUR_GOODS_BONUS,
    bonusCap: 10,
    vetoes: COMMON_VETOES,
    gates: [
      { code: 'G1', text: '登记满一年', autofill: 'years-registered', least: 1 },
      { code: 'G2', text: '自愿申报，并经理事会讨论同意' },
    ],
    passLine: 80,
    benchmarkLine: 90,
    grades: null,
    finalRule: { expertShare: 60, trimFrom: 5 },
    validYears: 2,
    outcome: 'title',
    outcomeWord: null,
    official: false,
    source: SOURCE,
    basis: null,
  };
}

/** Under the names with which the work began in 2017. */
export const FOUR_GOODS_2017 = version('sihao-2017', '2017', '2017 年表述', {
  A: '班子建设好',
  B: '团结教育好',
  C: '服务发展好',
  D: '自律规范好',
});
/** Under the names in use since the round of 2019–2020. */
export const FOUR_GOODS_NOW = version('sihao-2019', '2019', '现行表述', {
  A: '政治引领好',
  B: '队伍建设好',
  C: '服务发展好',
  D: '自律规范好',
});
