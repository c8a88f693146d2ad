import type { SchemeItem } from '../scheme-parts.ts';
import { count, type ExampleScheme, level, ratio, yesNo } from './example-scheme.ts';

type Good = 'A' | 'B' | 'C' | 'D' | 'E';

const ITEMS: Readonly<Record<Good, readonly SchemeItem[]>> = {
  A: [
    count('A1', 6, 1, '次', '理论学习与政治引领活动'),
    ratio('A2', 6, 50, 100, '民营经济代表人士思想政治工作覆盖率'),
    level(
      'A3',
      '班子分工与民主集中制',
      'full:6:分工明确、落实到位|partly:3:部分落实|none:0:未落实',
    ),
    yesNo('A4', 4, '意识形态工作责任制落实'),
  ],
  B: [
    level(
      'B1',
      '领导班子配备与换届',
      'full:6:配备齐全、按期换届|partly:3:有缺额或延期|none:0:超届',
    ),
    ratio('B2', 6, 50, 100, '常委、执委履职率'),
    ratio('B3', 6, 50, 100, '代表人士综合评价覆盖率'),
  ],
  C: [
    ratio('C1', 8, 30, 100, '乡镇、街道商会覆盖率'),
    ratio('C2', 6, 50, 100, '所属商会按期换届率'),
    count('C3', 6, 2, '家', '培育“四好”商会'),
  ],
  D: [
    ratio('D1', 8, 50, 100, '企业诉求办结率'),
    count('D2', 6, 1, '篇', '调研、提案与社情民意信息'),
    count('D3', 6, 1, '场', '银企对接、培训与法律服务'),
    count('D4', 4, 1, '次', '公益慈善与乡村振兴'),
  ],
  E: [
    level('E1', '机构独立、人员编制到位', 'full:6:到位|partly:3:部分到位|none:0:未到位'),
    yesNo('E2', 5, '工作经费列入预算'),
    yesNo('E3', 5, '有办公场所和信息化条件'),
  ],
};

function version(
  key: string,
  year: string,
  said: string,
  names: Record<Good, string>,
): ExampleScheme {
  return {
    key,
    name: `“五好”县级工商联示例方案（${said}）`,
    code: 'WUHAO',
    version: year,
    subjectKind: 'federation',
    total: 100,
    dimensions: (['A', 'B', 'C', 'D', 'E'] as const).map((code) => ({
      code,
      text: names[code],
      points: { A: 22, B: 18, C: 20, D: 24, E: 16 }[code],
      items: ITEMS[code],
    })),
    bonus: [count('P1', 6, 3, '项', '工作经验被上级推广')],
    bonusCap: 6,
    vetoes: [
      { code: 'X1', text: '班子成员严重违纪违法' },
      { code: 'X2', text: '申报材料造假' },
    ],
    gates: [{ code: 'G1', text: '经县级党委统战部门同意申报' }],
    passLine: 80,
    benchmarkLine: 90,
    grades: null,
    finalRule: { expertShare: 50, trimFrom: 5 },
    validYears: 2,
    outcome: 'title',
    outcomeWord: 'confirmed',
    official: false,
    source: '示例模板，非官方标准：官方分值表未公开，维度名称见公开文件，结果用“确认”而非“认定”',
    basis: null,
  };
}

export const FIVE_GOODS_OLD = version('wuhao-2012', '2012', '2018 年以前表述', {
  A: '领导班子好',
  B: '会员发展好',
  C: '商会建设好',
  D: '作用发挥好',
  E: '工作保障好',
});
export const FIVE_GOODS_NOW = version('wuhao-2018', '2018', '现行表述', {
  A: '政治引领好',
  B: '队伍建设好',
  C: '商会发展好',
  D: '作用发挥好',
  E: '工作保障好',
});
