import type { campaign as entity } from '#domain/campaign/campaign.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const campaign: EntityLabels<typeof entity> = {
  one: '专项行动',
  many: '专项行动',
  fields: {
    name: '行动名称',
    federationId: '主办工商联',
    from: '开始日期',
    to: '结束日期',
    duties: '任务清单',
    basisDocument: '依据文件',
    note: '备注',
    demo: '演示数据',
  },
  options: {},
};
