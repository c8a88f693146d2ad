import { BASICS, FINANCE, GOVERNANCE, PERFORMANCE } from './civil-affairs.items.ts';
import type { ExampleScheme } from './example-scheme.ts';

/**
 * The grades 2A to 5A of civil affairs over 1,000 points. No public page gives one whole table: the
 * basics are Nanjing's, the finances Junshan's, both whole; of the rest each item names the table that
 * its points come from, or says that it fills a gap.
 */
export const CIVIL_AFFAIRS: ExampleScheme = {
  key: 'minzheng-1000',
  name: '社会组织等级评估示例方案（行业协会商会，1000 分）',
  code: 'MINZHENG',
  version: '示例 2',
  subjectKind: 'chamber',
  total: 1000,
  dimensions: [
    { code: '1', text: '基础条件', points: 80, items: BASICS },
    { code: '2', text: '内部治理', points: 320, items: GOVERNANCE },
    { code: '3', text: '财务资产', points: 235, items: FINANCE },
    { code: '4', text: '工作绩效', points: 365, items: PERFORMANCE },
  ],
  bonus: null,
  bonusCap: null,
  vetoes: [
    { code: 'X1', text: '上年度未参加年度检查（未报送年度报告）' },
    { code: 'X2', text: '上年度年检不合格，或连续两年基本合格' },
    { code: 'X3', text: '上年度受到处罚，或处罚尚未执行完毕' },
    { code: 'X4', text: '列入活动异常名录或严重违法失信名单' },
    { code: 'X5', text: '正被立案调查' },
  ],
  gates: [{ code: 'G1', text: '登记满两年', autofill: 'years-registered', least: 2 }],
  passLine: 600,
  benchmarkLine: null,
  grades: [
    { code: '5A', text: '5A 级', line: 900 },
    { code: '4A', text: '4A 级', line: 800 },
    { code: '3A', text: '3A 级', line: 700 },
    { code: '2A', text: '2A 级', line: 600 },
  ],
  finalRule: { expertShare: 100, trimFrom: 5 },
  validYears: 5,
  outcome: 'grade',
  outcomeWord: null,
  official: false,
  source:
    '示例模板，非官方标准：分值取自南京、江苏、渭南、君山公开的评估表（各项注明），等级线取自洛阳瀍河，余为补足',
  basis: null,
};
