import type { round as entity } from '#domain/round/round.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const levels = { national: '全国', province: '省级', city: '市级', county: '县级' } as const;

export const round: EntityLabels<typeof entity> = {
  one: '评价批次',
  many: '评价批次',
  fields: {
    name: '名称',
    schemeId: '评价办法',
    federationId: '组织工商联',
    level: '层级',
    year: '年度',
    opensOn: '申报开始',
    closesOn: '申报截止',
    noticeFrom: '公示开始',
    noticeTo: '公示结束',
    noticeDays: '公示天数',
    invited: '邀请申报单位',
    publicised: '公示名单',
    postalAddress: '异议受理地址',
    awardedOn: '公布日期',
    state: '阶段',
    note: '备注',
    demo: '演示数据',
  },
  options: {
    level: levels,
    state: {
      preparing: '筹备',
      open: '申报中',
      reviewing: '评审中',
      'on-notice': '公示中',
      awarded: '已公布',
      closed: '已结束',
    },
  },
};
