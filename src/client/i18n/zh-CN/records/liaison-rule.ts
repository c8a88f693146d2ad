import type { liaisonRule as entity } from '#domain/liaison-rule/liaison-rule.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const liaisonRule: EntityLabels<typeof entity> = {
  one: '联系规则',
  many: '联系规则',
  fields: {
    name: '规则名称',
    federationId: '制定单位',
    campaignId: '专项行动',
    rank: '领导级别',
    targetKind: '对象类别',
    quota: '每人最多联系',
    times: '至少联系次数',
    per: '周期',
    forms: '计入的形式',
    from: '起用日期',
    to: '停用日期',
    basisDocument: '依据文件',
    demo: '演示数据',
  },
  options: {
    rank: {
      city: '市级领导',
      county: '县级领导',
      section: '部门负责人',
    },
    targetKind: {
      chamber: '商会',
      enterprise: '企业',
      federation: '工商联',
    },
    per: {
      year: '每年',
      'half-year': '每半年',
      quarter: '每季度',
      month: '每月',
    },
  },
};
