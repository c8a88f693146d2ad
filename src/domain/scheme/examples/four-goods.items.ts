import type { SchemeItem } from '../scheme-parts.ts';
import { count, level, ratio, yesNo } from './example-scheme.ts';

const PARTY =
  'own:6:单独组建|joint:6:联合组建|functional:6:功能型党组织|instructor-only:4:有党建指导员或联络员|none:0:未开展';

/** 100 points over four goods; every figure is an example, the order that of the public wording. */
export const FOUR_GOODS_ITEMS: Readonly<Record<'A' | 'B' | 'C' | 'D', readonly SchemeItem[]>> = {
  A: [
    yesNo('A1', 3, '党的领导和社会主义核心价值观写入章程'),
    level('A2', '党的组织和党建工作覆盖', PARTY, { autofill: 'party-organisation' }),
    count('A3', 6, 1.5, '次', '理想信念教育、政策学习，全年四次以上', {
      autofill: 'study-activities',
    }),
    ratio('A4', 5, 60, 100, '参加工商联部署的重要活动、完成交办任务的比例'),
    ratio('A5', 5, 0, 100, '会长、副会长经综合评价并在有效期内的比例', {
      autofill: 'officers-evaluated',
    }),
  ],
  B: [
    level('B1', '按期换届', 'in-time:5:届期未超|extended:3:延期并有批复|overdue:0:超届', {
      autofill: 'term-in-time',
    }),
    count('B2', 6, 0.86, '次', '会员大会、理事会、会长办公会按年召开并有纪要（一、二、四次）', {
      autofill: 'meetings-held',
      meetings: { assembly: 1, council: 2, 'president-office': 4 },
    }),
    yesNo('B3', 2, '设监事会或监事', { autofill: 'supervisors' }),
    level('B4', '专职秘书长或专职工作人员', 'enough:4:人数达到要求|short:2:有而不足|none:0:没有', {
      autofill: 'full-time-staff',
    }),
    ratio('B5', 5, 0, 5, '会员净增长率', { autofill: 'member-growth' }),
    ratio('B6', 3, 50, 100, '会长班子出席会议、联系会员的履职率'),
  ],
  C: [
    ratio('C1', 5, 0, 25, '走访会员覆盖率，一年达到四分之一', { autofill: 'visit-coverage' }),
    ratio('C2', 8, 50, 100, '会员诉求办结率', { autofill: 'demand-solved' }),
    count('C3', 4, 1, '场', '银企、产销、人才等对接活动', { autofill: 'matchmaking' }),
    count('C4', 4, 1, '场', '会员培训', { autofill: 'training' }),
    count('C5', 4, 1, '个', '招商引资、回归项目', { autofill: 'investment' }),
    count('C6', 3, 1, '次', '公益慈善与帮扶', { autofill: 'charity' }),
    ratio('C7', 2, 0, 100, '参与评议、问卷与调研的比例'),
  ],
  D: [
    level(
      'D1',
      '登记、备案与年检（年报）',
      'passed:5:齐全且合格|basic:2:基本合格|failed:0:不合格或缺项',
    ),
    count('D2', 4, 0.5, '项', '会员、资产、财务、人事、档案、会议、印章、分支机构八类制度', {
      autofill: 'rules-kept',
    }),
    ratio('D3', 4, 50, 100, '会费标准依法通过并公开，会费收缴率', { autofill: 'dues-paid' }),
    level('D4', '年度审计与财务公开', 'both:3:已审计并公开|one:1.5:只有其一|none:0:没有'),
    yesNo('D5', 2, '活动、换届、涉外等重大事项按规定报告'),
    yesNo('D6', 2, '有诚信自律公约，无有效投诉'),
  ],
};

export const FOUR_GOODS_BONUS: readonly SchemeItem[] = [
  count('P1', 6, 3, '项', '受到上级表彰'),
  count('P2', 4, 2, '篇', '经验做法被推广'),
  count('P3', 4, 2, '项', '牵头或参与制定标准'),
];
