import { type Access, staffWrites } from '#domain/sync/access-rule.ts';

const OPEN = ['draft', 'self-scored', 'returned'];

/** A secretary scores his own chamber until he has handed the file in; the rest is the staff's. */
export const dossierAccess: Access = staffWrites(
  {},
  {
    secretary: {
      verbs: ['create', 'patch'],
      home: ({ row }) =>
        row.subjectKind === 'chamber' ? [`chamber:${String(row.subjectId)}`] : [],
      never: ['reviewScores', 'finalScore', 'deductionReason', 'recommendedOn', 'demo'],
      values: { state: ['draft', 'self-scored', 'submitted'] },
      when: ({ row }, verb) => verb === 'create' || OPEN.includes(String(row.state)),
    },
  },
);
