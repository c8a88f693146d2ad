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
    f.text(80, { indexed: true, importAs: ['诉求标题', '问题名称', '标题', '主题'] }),
  ),
  text: f.longText(4000, { importAs: ['诉求内容', '问题内容', '问题描述', '具体诉求'] }),
  targetKind: required(f.oneOf(['enterprise', 'chamber'], { indexed: true })),
  targetId: required(f.ref(['enterprise', 'chamber'], { kindField: 'targetKind' })),
  category: f.oneOf(DEMAND_CATEGORIES, {
    indexed: true,
    importAs: ['类别', '诉求类别', '问题类别', '类型'],
  }),
  source: f.oneOf(DEMAND_SOURCES, { indexed: true, importAs: ['来源', '诉求来源', '收集渠道'] }),
  visitId: f.ref(['visit']),
  leaderId: f.ref(['leader']),
  /** The chamber that passed it on. */
  chamberId: f.ref(['chamber']),
  number: f.code(40, { indexed: true, importAs: ['编号', '诉求编号', '序号'] }),
  contactName: f.text(40, { sensitivity: 'contact', importAs: ['联系人'] }),
  contactPhone: f.phone({ importAs: ['联系电话', '电话'] }),
  state: required(
    f.oneOf(DEMAND_STATES, { indexed: true, importAs: ['状态', '办理状态', '进展'] }),
  ),
  handler: f.text(80, {
    indexed: true,
    importAs: ['承办单位', '办理单位', '责任单位', '主办单位'],
  }),
  registeredOn: required(
    f.date({ indexed: true, importAs: ['受理日期', '登记日期', '受理时间', '收集时间'] }),
  ),
  dueOn: f.date({ indexed: true, importAs: ['办理期限', '截止日期', '办结时限'] }),
  assignedOn: f.date({ importAs: ['交办日期', '交办时间', '转办日期'] }),
  startedOn: f.date(),
  repliedOn: f.date({ importAs: ['答复日期', '回复日期', '答复时间'] }),
  confirmedOn: f.date(),
  closedOn: f.date({ indexed: true, importAs: ['办结日期', '办结时间', '销号日期'] }),
  /** The day it was rejected, terminated or put aside; `state` says which. */
  asideOn: f.date(),
  reply: f.longText(4000, { importAs: ['办理结果', '答复内容', '办理情况'] }),
  outcome: f.oneOf(DEMAND_OUTCOMES, { indexed: true, importAs: ['是否解决', '解决情况'] }),
  satisfaction: f.oneOf(SATISFACTIONS, { indexed: true, importAs: ['满意度', '企业评价'] }),
  note: f.text(400, { importAs: ['备注'] }),
  demo: f.bool(),
});
export type Demand = RecordOf<typeof demand>;
