import type { conflict as entity } from '#domain/conflict/conflict.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const conflict: EntityLabels<typeof entity> = {
  one: '待定的改动',
  many: '待定的改动',
  fields: {
    kind: '记录类别',
    row: '记录',
    field: '字段',
    base: '原来的值',
    baseBy: '原值填写人',
    baseAt: '原值设备时间',
    baseReceivedAt: '原值收到时间',
    theirs: '现在的值',
    mine: '要改成的值',
    reason: '原因',
    other: '另一条记录',
    author: '提交人',
    authorName: '提交人姓名',
    client: '设备',
    n: '序号',
    at: '设备时间',
    receivedAt: '收到时间',
    theirsBy: '现值修改人',
    theirsById: '现值修改人账号',
    theirsAt: '现值设备时间',
    theirsReceivedAt: '现值收到时间',
    status: '处理结果',
    resolvedBy: '处理人',
    resolvedById: '处理人账号',
    resolvedAt: '处理时间',
  },
  options: {
    reason: {
      field: '两人改了同一处',
      'delete-changed': '要删除的记录已被修改',
      'edit-deleted': '要修改的记录已被删除',
      duplicate: '另一条记录用了同一个代码',
    },
    status: {
      open: '待处理',
      'kept-theirs': '保留了现在的值',
      'took-mine': '采用了提交的值',
      other: '另填了值',
    },
  },
};
