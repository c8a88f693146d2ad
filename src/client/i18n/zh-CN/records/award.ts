import type { award as entity } from '#domain/award/award.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';
import { levels } from './round.ts';

export const award: EntityLabels<typeof entity> = {
  one: '评价结果',
  many: '评价结果',
  fields: {
    schemeId: '评价办法',
    roundId: '评价批次',
    subjectKind: '对象类别',
    subjectId: '获评单位',
    level: '层级',
    grade: '称号或等级',
    benchmark: '标杆',
    year: '年度',
    appliedOn: '申报日期',
    recommendedOn: '推荐日期',
    publicisedOn: '公示日期',
    awardedOn: '认定（确认）日期',
    validUntil: '有效期至',
    revokedOn: '撤销日期',
    revokedReason: '撤销原因',
    document: '文件名称或文号',
    certificateNumber: '证书编号',
    dossierId: '申报材料',
    score: '最终得分',
    wording: '评出时的办法表述',
    source: '来源',
    demo: '演示数据',
  },
  options: { subjectKind: bodyKinds, level: levels },
};
