import type { person as entity } from '#domain/person/person.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const person: EntityLabels<typeof entity> = {
  one: 'person',
  many: 'People',
  fields: {
    name: 'Name',
    gender: 'Gender',
    bodyKind: 'Kept by (kind)',
    bodyId: 'Kept by',
    enterpriseId: 'Enterprise',
    bornOn: 'Born on',
    birthplace: 'Native place',
    phone: 'Mobile',
    email: 'Email',
    evaluationGrade: 'Evaluation grade',
    evaluatedOn: 'Evaluated on',
    evaluationValidUntil: 'Evaluation valid until',
    publicPosts: 'Public posts',
    note: 'Note',
    demo: 'Demo data',
  },
  hints: { evaluationGrade: 'Seen by federation staff only; normally valid for three years' },
  options: {
    gender: { female: 'Female', male: 'Male' },
    bodyKind: bodyKinds,
    evaluationGrade: { A: 'A', B: 'B', C: 'C' },
  },
};
