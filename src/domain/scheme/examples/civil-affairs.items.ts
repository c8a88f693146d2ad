import type { SchemeItem } from '../scheme-parts.ts';
import { level, yesNo } from './example-scheme.ts';

/** Places whose published tables give the points of an item; the rest is filled in by us. */
const NANJING = '南京市行业性社会团体评估评分标准';
const JIANGSU = '江苏省社会团体（行业性）评估指标（试行）';
const WEINAN = '渭南市行业协会商会评估指标（2013）';
const JUNSHAN = '岳阳市君山区行业协会商会等级评估指标';
const OURS = '示例补足：公开来源未载明细';

/** `points text`, one a line: an item that is met or is not. */
function lines(prefix: string, basis: string, text: string, from = 1): SchemeItem[] {
  return text
    .trim()
    .split('\n')
    .map((line, i) => {
      const [points = '0', ...words] = line.trim().split(' ');
      return yesNo(`${prefix}.${from + i}`, Number(points), words.join(' '), { basis });
    });
}

/** As the opening part of the table of Nanjing has it: 30 + 10 + 20 + 20. */
export const BASICS: readonly SchemeItem[] = [
  ...lines(
    '1.1',
    NANJING,
    `
    4 法定代表人按章程程序产生
    3 法定代表人不兼任其他社团法定代表人
    3 法定代表人任职年龄符合章程
    10 活动资金不低于注册资金
    4 有二十平方米以上独立办公用房
    3 住所有产权或使用权
    3 有办公自动化设备`,
  ),
  ...lines(
    '1.2',
    NANJING,
    `
    5 章程文本符合示范文本
    5 章程经会员（代表）大会通过并核准`,
  ),
  ...lines(
    '1.3',
    NANJING,
    `
    10 变更登记符合条例并履行手续
    10 负责人、印章、账户、办事机构等备案完整`,
  ),
  ...lines(
    '1.4',
    NANJING,
    `
    10 连续两年年检合格
    10 无违法违纪`,
  ),
];

const PARTY = 'own:20:已设党组织|linked:15:未设但有指导员、联络员或群团组织|none:0:无';

export const GOVERNANCE: readonly SchemeItem[] = [
  ...lines(
    '2.1',
    WEINAN,
    `
    25 有发展规划并落实
    10 会员大会按章程召开
    30 理事会按章程召开并履职
    15 重大事项履行民主程序
    20 办事机构健全
    20 分支机构设立与管理规范`,
  ),
  ...lines('2.2', JIANGSU, '10 党建工作完整写入章程'),
  level('2.2.2', '党组织设置', PARTY, { basis: JIANGSU, autofill: 'party-organisation' }),
  ...lines('2.2', JIANGSU, '10 党建制度与活动记录齐全', 3),
  ...lines(
    '2.3',
    OURS,
    `
    10 监事会或监事履职
    60 党的工作覆盖与作用发挥
    40 会员管理规范，会员名册和档案齐全
    35 人事管理与专职人员配备`,
  ),
  ...lines('2.4', JUNSHAN, '15 档案、印章与证书管理'),
];

/** The whole block of the table of Junshan, at its third level: 235. */
export const FINANCE: readonly SchemeItem[] = lines(
  '3.1',
  JUNSHAN,
  `
    35 合法运营
    40 会计核算规范
    24 货币资金与实物资产管理
    12 对外投资管理
    30 业务收支管理
    10 会费标准与层级合规
    5 会费对应的基本服务项目明确
    19 税收与票据管理
    10 财务报告
    11 财务监督
    12 会计人员配备与职责
    27 分支机构财务管理`,
);

export const PERFORMANCE: readonly SchemeItem[] = [
  ...lines(
    '4.1',
    JUNSHAN,
    `
    10 会员需求调研
    10 信息收集与发布
    10 搭建交流平台
    15 建言渠道畅通`,
  ),
  ...lines(
    '4.2',
    OURS,
    `
    70 服务行业：标准、培训、展会与对接
    70 服务政府：承接职能与参与决策
    70 服务社会：公益与帮扶
    60 反映诉求与行业自律
    50 社会评价与宣传`,
  ),
];
