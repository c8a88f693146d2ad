import type { person as entity } from '#domain/person/person.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const person: EntityLabels<typeof entity> = {
  one: '人员',
  many: '人员',
  fields: {
    name: '姓名',
    gender: '性别',
    bodyKind: '建档组织类别',
    bodyId: '建档组织',
    enterpriseId: '所在企业',
    bornOn: '出生日期',
    birthplace: '籍贯',
    phone: '手机',
    email: '邮箱',
    evaluationGrade: '综合评价等次',
    evaluatedOn: '评价日期',
    evaluationValidUntil: '评价有效期至',
    publicPosts: '社会职务',
    note: '备注',
    demo: '演示数据',
  },
  hints: { evaluationGrade: '仅工商联工作人员可见，一般三年有效' },
  options: {
    gender: { female: '女', male: '男' },
    bodyKind: bodyKinds,
    evaluationGrade: { A: 'A', B: 'B', C: 'C' },
  },
};
