import type { federation as entity } from '#domain/federation/federation.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const federation: EntityLabels<typeof entity> = {
  one: '工商联',
  many: '工商联',
  fields: {
    name: '名称',
    altName: '总商会名称',
    shortName: '简称',
    level: '层级',
    parentId: '上级工商联',
    region: '行政区划',
    from: '设立时间',
    to: '撤销时间',
    successorIds: '承接单位',
    address: '地址',
    phone: '电话',
    demo: '演示数据',
  },
  hints: { region: '功能区没有国家标准代码，可留空' },
  options: {
    level: { national: '全国', province: '省级', city: '市级', county: '县级', zone: '功能区' },
  },
};
