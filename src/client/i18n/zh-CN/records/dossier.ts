import type { dossier as entity } from '#domain/dossier/dossier.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const dossier: EntityLabels<typeof entity> = {
  one: '申报材料',
  many: '申报材料',
  fields: {
    roundId: '评价批次',
    subjectKind: '对象类别',
    subjectId: '申报单位',
    state: '进度',
    selfScores: '自评得分',
    selfNotes: '自评说明',
    reviewScores: '复核得分',
    finalScore: '最终得分',
    deductionReason: '扣分原因',
    vetoed: '否决项',
    vetoReason: '否决理由',
    submittedOn: '提交日期',
    returnedOn: '退回日期',
    returnReason: '退回原因',
    recommendedOn: '推荐日期',
    publicisedOn: '公示日期',
    decidedOn: '决定日期',
    withdrawnOn: '撤回日期',
    demo: '演示数据',
  },
  options: {
    subjectKind: bodyKinds,
    state: {
      draft: '草稿',
      'self-scored': '已自评',
      submitted: '已提交',
      returned: '已退回',
      recommended: '已推荐',
      'on-notice': '公示中',
      awarded: '已认定',
      'not-awarded': '未认定',
      withdrawn: '已撤回',
    },
  },
};
