import type { score as entity } from '#domain/score/score.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const score: EntityLabels<typeof entity> = {
  one: '评分表',
  many: '评分表',
  fields: {
    dossierId: '申报材料',
    kind: '类别',
    authorId: '评分主体',
    authorName: '评分人',
    entries: '自评与终评内容',
    findings: '复核与专家评分内容',
    submittedAt: '提交时间',
    demo: '演示数据',
  },
  options: { kind: { self: '自评', reviewer: '复核', expert: '专家评分', final: '终评' } },
};
