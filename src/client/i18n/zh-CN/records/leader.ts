import type { leader as entity } from '#domain/leader/leader.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const leader: EntityLabels<typeof entity> = {
  one: '联系领导',
  many: '联系领导',
  fields: {
    name: '姓名',
    federationId: '归口工商联',
    post: '职务',
    unit: '单位',
    rank: '级别',
    portfolio: '分管工作',
    contactOfficer: '联络员',
    contactPhone: '联络员电话',
    inOfficeFrom: '任职时间',
    inOfficeTo: '离任时间',
    note: '备注',
    demo: '演示数据',
  },
  options: { rank: { city: '市级领导', county: '县级领导', section: '部门负责人' } },
};
