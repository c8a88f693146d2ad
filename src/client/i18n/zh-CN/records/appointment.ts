import type { appointment as entity } from '#domain/appointment/appointment.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds, posts } from './posts.ts';

export const appointment: EntityLabels<typeof entity> = {
  one: '任职',
  many: '任职',
  fields: {
    personId: '人员',
    bodyKind: '组织类别',
    bodyId: '任职组织',
    post: '职务',
    order: '排序',
    termId: '届次',
    from: '任职时间',
    to: '卸任时间',
    note: '备注',
    demo: '演示数据',
  },
  hints: { order: '同一职务内的先后，从 1 起' },
  options: { bodyKind: bodyKinds, post: posts },
};
