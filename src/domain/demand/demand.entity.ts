import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

/** The loop, and beside it what leaves it: 不予受理, 终结, 挂账. */
export const DEMAND_STATES = [
  'registered',
  'assigned',
  'in-progress',
  'replied',
  'confirmed',
  'closed',
  'rejected',
  'terminated',
  'long-term',
] as const;
export type DemandState = (typeof DEMAND_STATES)[number];

export const DEMAND_CATEGORIES = [
  'finance',
  'labour',
  'land',
  'arrears',
  'environment',
  'tax',
  'approval',
  'enforcement',
  'policy',
  'market-access',
  'intellectual-property',
  'utilities',
  'logistics',
  'talent',
  'legal',
  'safety',
  'urban-management',
  'other',
] as const;

export const DEMAND_SOURCES = [
  'visit',
  'talk',
  'call',
  'letter',
  'platform',
  'chamber',
  'survey',
  'other',
] as const;

export const DEMAND_OUTCOMES = ['solved', 'partly', 'explained', 'unsolved'] as const;
export const SATISFACTIONS = ['satisfied', 'fairly', 'dissatisfied'] as const;

/**
 * 诉求: what an enterprise or a chamber asks for, with a date for each step of the loop, so that its
 * state is known as of any day. Closed (办结) is not solved (解决): `outcome` says which.
 */
export const demand = defineEntity('demand', 'title', {
  title: required(
    f.text(80, {
      indexed: true,
      importAs: [
        '诉求标题',
        '问题名称',
        '标题',
        '主题',
        '诉求名称',
        '诉求事项',
        '问题标题',
        '事项',
      ],
    }),
  ),
  text: f.longText(4000, {
    importAs: [
      '诉求内容',
      '问题内容',
      '问题描述',
      '具体诉求',
      '主要诉求',
      '诉求描述',
      '诉求',
      '问题',
      '存在问题',
      '存在困难',
      '具体问题',
      '反映问题',
      '反映的问题',
      '反映事项',
      '诉求及问题',
      '问题及诉求',
      '困难问题',
    ],
  }),
  targetKind: required(f.oneOf(['enterprise', 'chamber'], { indexed: true })),
  /** In files stands its name. */
  targetId: required(
    f.ref(['enterprise', 'chamber'], {
      kindField: 'targetKind',
      importAs: [
        '提出方',
        '诉求企业',
        '诉求主体',
        '诉求单位',
        '提出企业',
        '提出单位',
        '反映单位',
        '反映企业',
        '企业名称',
        '单位名称',
        '企业（商会）名称',
        '企业或商会名称',
        '商会名称',
        '企业',
        '名称',
      ],
    }),
  ),
  category: f.oneOf(DEMAND_CATEGORIES, {
    indexed: true,
    importAs: [
      '诉求类别',
      '类别',
      '问题类别',
      '类型',
      '诉求类型',
      '问题类型',
      '诉求分类',
      '问题分类',
      '分类',
    ],
  }),
  source: f.oneOf(DEMAND_SOURCES, {
    indexed: true,
    importAs: ['诉求来源', '来源', '收集渠道', '问题来源', '来源渠道', '受理渠道', '反映渠道'],
  }),
  visitId: f.ref(['visit']),
  leaderId: f.ref(['leader']),
  campaignId: f.ref(['campaign']),
  /** The chamber that passed it on. */
  chamberId: f.ref(['chamber']),
  number: f.code(40, {
    indexed: true,
    importAs: ['诉求编号', '编号', '问题编号', '受理编号', '工单号', '台账编号'],
  }),
  contactName: f.text(40, { sensitivity: 'contact', importAs: ['联系人', '企业联系人'] }),
  contactPhone: f.phone({ importAs: ['联系电话', '电话', '联系人电话', '联系方式', '手机'] }),
  state: required(
    f.oneOf(DEMAND_STATES, {
      indexed: true,
      importAs: [
        '办理状态',
        '状态',
        '进展',
        '办理进度',
        '办理进展',
        '办结情况',
        '是否办结',
        '销号情况',
        '当前状态',
      ],
    }),
  ),
  handler: f.text(80, {
    indexed: true,
    importAs: [
      '承办单位',
      '办理单位',
      '责任单位',
      '主办单位',
      '牵头单位',
      '交办单位',
      '责任部门',
      '承办部门',
      '办理部门',
      '牵头部门',
    ],
  }),
  registeredOn: required(
    f.date({
      indexed: true,
      importAs: [
        '受理日期',
        '登记日期',
        '受理时间',
        '收集时间',
        '登记时间',
        '提出时间',
        '提出日期',
        '收集日期',
        '反映时间',
        '诉求时间',
        '日期',
        '时间',
      ],
    }),
  ),
  dueOn: f.date({
    indexed: true,
    importAs: [
      '办理期限',
      '截止日期',
      '办结时限',
      '办理时限',
      '完成时限',
      '限办日期',
      '截止时间',
      '拟办结时间',
      '要求完成时间',
    ],
  }),
  assignedOn: f.date({ importAs: ['交办日期', '交办时间', '转办日期', '转办时间', '派单时间'] }),
  startedOn: f.date({ importAs: ['开始办理', '开始办理日期', '开始办理时间'] }),
  repliedOn: f.date({
    importAs: ['答复日期', '回复日期', '答复时间', '回复时间', '反馈时间', '反馈日期'],
  }),
  confirmedOn: f.date({ importAs: ['企业确认', '企业确认日期', '评价日期', '回访日期'] }),
  closedOn: f.date({
    indexed: true,
    importAs: ['办结日期', '办结时间', '销号日期', '销号时间', '完成时间', '解决时间'],
  }),
  /** The day it was rejected, terminated or put aside; `state` says which. */
  asideOn: f.date({ importAs: ['转出日期', '终结日期', '挂账日期'] }),
  /** The last day on which it was handed back: the reply did not satisfy (退回重办). */
  returnedOn: f.date({ importAs: ['退回日期', '退回重办日期'] }),
  reply: f.longText(4000, {
    importAs: [
      '答复内容',
      '办理结果',
      '办理情况',
      '处理结果',
      '处理情况',
      '答复意见',
      '反馈意见',
      '办理意见',
      '解决措施',
      '进展情况',
      '落实情况',
    ],
  }),
  outcome: f.oneOf(DEMAND_OUTCOMES, {
    indexed: true,
    importAs: ['解决情况', '是否解决', '解决结果', '是否已解决'],
  }),
  satisfaction: f.oneOf(SATISFACTIONS, {
    indexed: true,
    importAs: ['企业满意度', '满意度', '企业评价', '满意情况', '评价', '是否满意'],
  }),
  note: f.longText(2000, { importAs: ['备注', '说明'] }),
  demo: f.bool(),
});
export type Demand = RecordOf<typeof demand>;
