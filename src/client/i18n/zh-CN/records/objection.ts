import type { objection as entity } from '#domain/objection/objection.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const objection: EntityLabels<typeof entity> = {
  one: '异议',
  many: '异议',
  fields: {
    aboutKind: '异议事项类别',
    aboutId: '异议事项',
    fromId: '提出异议的商会',
    text: '异议内容',
    raisedBy: '异议人',
    contact: '联系方式',
    raisedOn: '提出日期',
    settledOn: '办结日期',
    result: '处理结果',
    settlement: '书面答复',
    demo: '演示数据',
  },
  options: {
    aboutKind: { dossier: '申报材料', award: '评价结果' },
    result: {
      upheld: '异议成立',
      partly: '部分成立',
      dismissed: '异议不成立',
      withdrawn: '异议人撤回',
    },
  },
};
