import type { refusal as entity } from '#domain/refusal/refusal.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const refusal: EntityLabels<typeof entity> = {
  one: '被退回的改动',
  many: '被退回的改动',
  fields: {
    code: '退回原因',
    kind: '记录类别',
    row: '记录',
    author: '提交人',
    authorName: '提交人姓名',
    client: '设备',
    n: '序号',
    at: '设备时间',
    receivedAt: '收到时间',
    ops: '改动内容',
    schema: '版本',
    federationId: '归口工商联',
    authorChambers: '提交人所在商会',
    status: '处理结果',
    handledBy: '处理人',
    handledById: '处理人账号',
    handledNote: '作废的理由',
    handledAt: '处理时间',
  },
  options: { status: { open: '待处理', applied: '已采用', discarded: '已作废' } },
};
