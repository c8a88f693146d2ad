import type { SchemeDimension, SchemeItem } from '#domain/scheme/scheme-parts.ts';

type ItemKind = SchemeItem['kind'];

/** `A1|3|bool|…`: code, points, kind and text of one item; all need evidence but the last kinds. */
function items(lines: string): SchemeItem[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', points = '0', kind = 'level', text = ''] = line.trim().split('|');
      return { code, text, points: Number(points), kind: kind as ItemKind, evidence: true };
    });
}

const FOUR_GOODS = {
  A: items(`
    A1|3|bool|党的领导和社会主义核心价值观写入章程
    A2|6|level|党组织设置：单建、联建或功能型 6 分，指导员或联络员 4 分，无 0 分
    A3|6|count|理想信念教育、政策学习，每次 1.5 分，全年四次以上
    A4|5|ratio|参加工商联部署的重要活动、完成交办任务
    A5|5|ratio|会长、副会长经综合评价并在有效期内`),
  B: items(`
    B1|5|level|按期换届，届期未超；延期有批复 3 分
    B2|6|count|会员大会、理事会、会长办公会按章程召开并有纪要
    B3|2|bool|设监事会或监事
    B4|4|level|配备专职秘书长或专职工作人员
    B5|5|ratio|会员净增长，会员档案完整率九成以上
    B6|3|ratio|会长班子履职：出席会议、联系会员`),
  C: items(`
    C1|5|ratio|走访会员覆盖率
    C2|8|ratio|会员诉求的收集、办结与满意率
    C3|4|count|银企、产销、人才等对接活动
    C4|4|count|培训场次与人次
    C5|4|count|招商引资、回归项目
    C6|3|count|公益与帮扶
    C7|2|ratio|参与评议、问卷与调研`),
  D: items(`
    D1|5|level|登记、备案、年检合格
    D2|4|count|会员、资产、财务、人事、档案、会议、印章、专委会制度，每项 0.5 分
    D3|4|ratio|会费标准依法通过并公开，收缴率
    D4|3|level|年度审计与财务公开
    D5|2|bool|重大事项报告
    D6|2|bool|诚信自律公约，无有效投诉`),
} as const;

const FIVE_GOODS = {
  A: items(`
    A1|6|count|理论学习与政治引领活动
    A2|6|ratio|民营经济代表人士思想政治工作覆盖率
    A3|6|level|班子分工明确，民主集中制落实
    A4|4|bool|意识形态责任制落实`),
  B: items(`
    B1|6|level|领导班子配备齐全，按期换届
    B2|6|ratio|执委、常委履职率
    B3|6|ratio|代表人士综合评价覆盖率`),
  C: items(`
    C1|8|ratio|乡镇（街道）商会覆盖率
    C2|6|ratio|所属商会按期换届率
    C3|6|count|“四好”商会培育`),
  D: items(`
    D1|8|ratio|企业诉求办结率
    D2|6|count|调研、提案与社情民意
    D3|6|count|银企对接、培训与法律服务
    D4|4|count|公益与乡村振兴`),
  E: items(`
    E1|6|level|机构独立、人员编制到位
    E2|5|bool|工作经费列入预算
    E3|5|bool|办公场所与信息化条件`),
} as const;

function dimensions<K extends string>(
  goods: Readonly<Record<K, readonly SchemeItem[]>>,
  names: Readonly<Record<K, string>>,
): readonly SchemeDimension[] {
  return (Object.keys(goods) as K[]).map((code) => ({
    code,
    text: names[code],
    items: goods[code],
  }));
}

/** The names of 2017; renamed from the 2019–2020 round onward. */
export const FOUR_GOODS_2017 = dimensions(FOUR_GOODS, {
  A: '班子建设好',
  B: '团结教育好',
  C: '服务发展好',
  D: '自律规范好',
});
export const FOUR_GOODS_NOW = dimensions(FOUR_GOODS, {
  A: '政治引领好',
  B: '队伍建设好',
  C: '服务发展好',
  D: '自律规范好',
});
export const FIVE_GOODS_NOW = dimensions(FIVE_GOODS, {
  A: '政治引领好',
  B: '队伍建设好',
  C: '商会发展好',
  D: '作用发挥好',
  E: '工作保障好',
});

export const VETOES = [
  { code: 'X1', text: '上年度年检不合格或未参检' },
  { code: 'X2', text: '受到处罚，或处罚尚未执行完毕' },
  { code: 'X3', text: '列入活动异常名录或严重违法失信名单' },
  { code: 'X4', text: '被立案调查' },
  { code: 'X5', text: '强制入会或违规收费' },
  { code: 'X6', text: '数据造假' },
  { code: 'X7', text: '超届一年以上' },
] as const;
