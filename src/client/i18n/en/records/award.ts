import type { award as entity } from '#domain/award/award.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';
import { levels } from './round.ts';

export const award: EntityLabels<typeof entity> = {
  one: 'award',
  many: 'Awards',
  fields: {
    schemeId: 'Scheme',
    roundId: 'Round',
    subjectKind: 'Kind of subject',
    subjectId: 'Subject',
    level: 'Level',
    grade: 'Title or grade',
    benchmark: 'Benchmark',
    year: 'Year',
    appliedOn: 'Applied on',
    recommendedOn: 'Recommended on',
    publicisedOn: 'Put on notice',
    awardedOn: 'Awarded on',
    validUntil: 'Valid until',
    revokedOn: 'Revoked on',
    revokedReason: 'Reason for revoking',
    document: 'Document',
    certificateNumber: 'Certificate number',
    dossierId: 'Dossier',
    score: 'Final score',
    wording: 'Wording of the scheme then',
    source: 'Source',
    demo: 'Demo data',
  },
  options: { subjectKind: bodyKinds, level: levels },
};
