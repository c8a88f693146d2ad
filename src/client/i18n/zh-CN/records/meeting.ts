import type { meeting as entity } from '#domain/meeting/meeting.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const meeting: EntityLabels<typeof entity> = {
  one: '会议活动',
  many: '会议活动',
  fields: {
    bodyKind: '组织类别',
    bodyId: '召开单位',
    kind: '类别',
    subject: '名称或议题',
    date: '日期',
    place: '地点',
    expected: '应到人数',
    attended: '实到人数',
    documentId: '佐证材料',
    note: '备注',
    demo: '演示数据',
  },
  options: {
    bodyKind: bodyKinds,
    kind: {
      assembly: '会员（代表）大会',
      council: '理事会',
      'standing-council': '常务理事会',
      supervisors: '监事会',
      'president-office': '会长办公会',
      party: '党组织会议',
      study: '学习教育活动',
      training: '培训',
      matchmaking: '对接活动',
      'field-study': '考察交流',
      charity: '公益帮扶',
      other: '其他活动',
    },
  },
};
