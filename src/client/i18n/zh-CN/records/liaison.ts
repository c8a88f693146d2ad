import type { liaison as entity } from '#domain/liaison/liaison.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const liaison: EntityLabels<typeof entity> = {
  one: '联系关系',
  many: '联系关系',
  fields: {
    leaderId: '联系领导',
    targetKind: '对象类别',
    targetId: '联系对象',
    role: '角色',
    joint: '共同联系',
    campaign: '专项行动（原文字）',
    campaignId: '专项行动',
    previousId: '接续的联系关系',
    basisDocument: '依据文件',
    from: '开始日期',
    to: '结束日期',
    note: '备注',
    demo: '演示数据',
  },
  options: {
    targetKind: { chamber: '商会', enterprise: '企业', federation: '工商联' },
    role: {
      'liaison-leader': '联系领导',
      'chief-service-officer': '首席服务官',
      'contact-officer': '联络员',
      'responsible-unit': '责任单位',
    },
  },
};
