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
    state: 'State',
    total: 'Total points',
    dimensions: 'Indicators',
    bonus: 'Bonus items',
    vetoes: 'Veto items',
    gates: 'Conditions for applying',
    grades: 'Grade lines',
    levels: 'Levels',
    finalRule: 'How the final score is made',
    bonusCap: 'Bonus cap',
    passLine: 'Pass mark',
    benchmarkLine: 'Benchmark mark',
    validYears: 'Valid for (years)',
    outcome: 'Outcome',
    outcomeWord: 'Word for the outcome',
    official: 'Official document',
    source: 'Source',
    basis: 'Basis document',
    copiedFromId: 'Copied from',
    adoptedOn: 'Adopted on',
    lockedOn: 'Locked on',
    demo: 'Demo data',
  },
  options: {
    subjectKind: bodyKinds,
    state: { draft: 'Draft', adopted: 'Adopted', withdrawn: 'Withdrawn' },
    outcome: { title: 'Title', case: 'Model case', grade: 'Grade', pass: 'Pass or fail' },
    outcomeWord: {
      recognised: 'recognised',
      confirmed: 'confirmed',
      selected: 'selected',
      graded: 'graded',
      passed: 'passed',
    },
  },
};
