import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

export const ENTERPRISE_KINDS = [
  'company',
  'sole-trader',
  'cooperative',
  'partnership',
  'state-owned',
  'foreign',
  'other',
] as const;
export const BUSINESS_STATUSES = ['operating', 'suspended', 'revoked', 'deregistered'] as const;

/** An enterprise or sole trader. Name, code, region and contact are what a roster needs. */
export const enterprise = defineEntity('enterprise', 'name', {
  name: required(
    f.text(120, {
      indexed: true,
      importAs: ['企业名称', '单位名称', '公司名称', '会员名称', '会员单位', '名称', '工作单位'],
    }),
  ),
  shortName: f.text(60, { importAs: ['简称', '企业简称'] }),
  formerNames: f.textList(120, { importAs: ['曾用名', '原名称'] }),
  creditCode: f.code(18, {
    indexed: true,
    unique: true,
    importAs: [
      '统一社会信用代码',
      '信用代码',
      '社会信用代码',
      '统一信用代码',
      '营业执照号',
      '注册号',
    ],
  }),
  noCodeReason: f.text(200),
  codeConfirmed: f.bool(),
  kind: f.oneOf(ENTERPRISE_KINDS, { indexed: true, importAs: ['企业类型', '类型', '企业性质'] }),
  federationId: required(f.ref(['federation'])),
  industry: f.industry({ importAs: ['行业', '所属行业', '行业分类'] }),
  region: f.region({ importAs: ['地区', '所在地区', '行政区划', '县区', '所属县区'] }),
  address: f.text(200, {
    importAs: ['地址', '注册地址', '单位地址', '企业地址', '通讯地址', '经营地址'],
  }),
  legalRepresentative: f.text(60, { importAs: ['法定代表人', '法人', '法人代表', '负责人'] }),
  contactName: f.text(60, { sensitivity: 'contact', importAs: ['联系人', '姓名', '会员姓名'] }),
  contactPhone: f.phone({
    importAs: ['手机', '手机号', '联系人手机', '手机号码', '联系方式/手机', '联系方式'],
  }),
  phone: f.phone({
    importAs: ['电话', '座机', '办公电话', '固定电话', '联系电话', '联系方式/座机'],
  }),
  email: f.email({ importAs: ['邮箱', '电子邮箱', 'E-mail'] }),
  website: f.text(200),
  foundedOn: f.date({ importAs: ['成立日期', '注册日期', '成立时间', '注册时间'] }),
  capital: f.money({ importAs: ['注册资金', '注册资本', '注册资金(万元)', '注册资本(万元)'] }),
  capitalText: f.text(120),
  staff: f.int({ importAs: ['职工人数', '员工人数', '从业人数'] }),
  /** Yuan by calendar year, in cents: `{ "2025": { cents, currency } }`. */
  revenue: f.json<Record<string, { cents: number; currency: string }>>({ sensitivity: 'contact' }),
  business: f.longText(4000, { importAs: ['经营范围', '主营业务', '主营产品'] }),
  status: f.oneOf(BUSINESS_STATUSES, { indexed: true, importAs: ['经营状态', '企业状态'] }),
  tags: f.textList(40, { importAs: ['标签'] }),
  verifiedOn: f.date({ indexed: true }),
  note: f.longText(2000, { sensitivity: 'contact', importAs: ['备注', '企业备注'] }),
  demo: f.bool(),
});
export type Enterprise = RecordOf<typeof enterprise>;
