import type { dossier as entity } from '#domain/dossier/dossier.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const dossier: EntityLabels<typeof entity> = {
  one: 'dossier',
  many: 'Dossiers',
  fields: {
    roundId: 'Round',
    subjectKind: 'Kind of subject',
    subjectId: 'Subject',
    state: 'State',
    selfScores: 'Self-scores',
    selfNotes: 'Self-score notes',
    reviewScores: 'Review scores',
    finalScore: 'Final score',
    deductionReason: 'Reason for deductions',
    vetoed: 'Veto items found',
    vetoReason: 'Reason for the veto',
    submittedOn: 'Submitted on',
    returnedOn: 'Returned on',
    returnReason: 'Reason for the return',
    recommendedOn: 'Recommended on',
    publicisedOn: 'Put on notice',
    decidedOn: 'Decided on',
    withdrawnOn: 'Withdrawn on',
    demo: 'Demo data',
  },
  options: {
    subjectKind: bodyKinds,
    state: {
      draft: 'Draft',
      'self-scored': 'Self-scored',
      submitted: 'Submitted',
      returned: 'Returned',
      recommended: 'Recommended',
      'on-notice': 'On public notice',
      awarded: 'Awarded',
      'not-awarded': 'Not awarded',
      withdrawn: 'Withdrawn',
    },
  },
};
