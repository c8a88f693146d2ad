import type { score as entity } from '#domain/score/score.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const score: EntityLabels<typeof entity> = {
  one: 'score sheet',
  many: 'Score sheets',
  fields: {
    dossierId: 'Dossier',
    kind: 'Kind',
    authorId: 'Scored by (id)',
    authorName: 'Scored by',
    entries: 'Self and final entries',
    findings: 'Review and expert entries',
    submittedAt: 'Submitted at',
    demo: 'Demo data',
  },
  options: {
    kind: { self: 'Self-score', reviewer: 'Review', expert: 'Expert score', final: 'Final score' },
  },
};
