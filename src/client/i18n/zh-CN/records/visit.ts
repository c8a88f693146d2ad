import type { visit as entity } from '#domain/visit/visit.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const visit: EntityLabels<typeof entity> = {
  one: '走访记录',
  many: '走访记录',
  fields: {
    targetKind: '对象类别',
    targetId: '走访对象',
    date: '日期',
    form: '形式',
    leaderId: '走访领导',
    campaignId: '专项行动',
    participants: '参加人员',
    content: '走访内容',
    photos: '照片',
    duties: '完成的任务',
    sameAs: '与另一条为同一次走访',
    demo: '演示数据',
  },
  options: {
    targetKind: {
      chamber: '商会',
      enterprise: '企业',
      federation: '工商联',
    },
    form: {
      visit: '走访',
      talk: '座谈',
      call: '电话',
      letter: '信函',
      meeting: '会议',
      care: '慰问',
    },
  },
};
