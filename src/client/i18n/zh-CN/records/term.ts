import type { term as entity } from '#domain/term/term.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const term: EntityLabels<typeof entity> = {
  one: '届次',
  many: '届次',
  fields: {
    bodyKind: '组织类别',
    bodyId: '所属组织',
    number: '届数',
    starts: '任期开始',
    ends: '任期届满',
    extendedTo: '延期至',
    extensionReason: '延期原因',
    note: '说明',
    demo: '演示数据',
  },
  hints: { extendedTo: '只可延期一次，最长一年' },
  options: { bodyKind: bodyKinds },
};
