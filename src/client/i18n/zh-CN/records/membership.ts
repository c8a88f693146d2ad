import type { membership as entity } from '#domain/membership/membership.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds, posts } from './posts.ts';

export const membership: EntityLabels<typeof entity> = {
  one: '会籍',
  many: '会籍',
  fields: {
    memberKind: '会员类别',
    memberId: '会员',
    bodyKind: '组织类别',
    bodyId: '所在组织',
    number: '会员编号',
    post: '会内职务',
    joinedOn: '入会日期',
    leftOn: '退会日期',
    leavingReason: '退会原因',
    status: '会籍状态',
    duesPaidThrough: '会费缴至',
    representative: '会员代表',
    note: '备注',
    demo: '演示数据',
  },
  hints: { joinedOn: '只知道年份或年月也可以' },
  options: {
    memberKind: { enterprise: '企业会员', person: '个人会员', chamber: '团体会员' },
    bodyKind: bodyKinds,
    post: posts,
    status: {
      applied: '已申请',
      active: '在会',
      arrears: '欠费',
      suspended: '暂停',
      resigned: '已退会',
      'auto-withdrawn': '自动退会',
      expelled: '除名',
      deregistered: '企业已注销',
      transferred: '已转出',
    },
  },
};
