import type { scheme as entity } from '#domain/scheme/scheme.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const scheme: EntityLabels<typeof entity> = {
  one: 'rating scheme',
  many: 'Rating schemes',
  fields: {
    name: 'Name',
    code: 'Code',
    version: 'Version',
    federationId: 'Federation',
    subjectKind: 'Rates',
    dimensions: 'Indicators',
    vetoes: 'Veto items',
    bonusCap: 'Bonus cap',
    passLine: 'Pass mark',
    benchmarkLine: 'Benchmark mark',
    validYears: 'Valid for (years)',
    outcome: 'Outcome',
    official: 'Official document',
    source: 'Source',
    lockedOn: 'Locked on',
    demo: 'Demo data',
  },
  options: {
    subjectKind: bodyKinds,
    outcome: { title: 'Title', case: 'Model case', grade: 'Grade', pass: 'Pass or fail' },
  },
};
