import type { liaisonTarget as entity } from '#domain/liaison-target/liaison-target.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const liaisonTarget: EntityLabels<typeof entity> = {
  one: '联系对象',
  many: '联系对象名单',
  fields: {
    federationId: '维护单位',
    campaignId: '专项行动',
    targetKind: '对象类别',
    targetId: '联系对象',
    from: '列入日期',
    to: '移出日期',
    reason: '列入理由',
    demo: '演示数据',
  },
  options: {
    targetKind: {
      chamber: '商会',
      enterprise: '企业',
      federation: '工商联',
    },
  },
};
