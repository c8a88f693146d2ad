import type { evidence as entity } from '#domain/evidence/evidence.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const evidence: EntityLabels<typeof entity> = {
  one: 'document',
  many: 'Evidence',
  fields: {
    name: 'Name',
    subjectKind: 'Kind of subject',
    subjectId: 'Belongs to',
    kind: 'Kind of document',
    number: 'Document number',
    issuedBy: 'Issued by',
    issuedOn: 'Issued on',
    validTo: 'Valid to',
    file: 'File',
    usedBy: 'Used for items',
    note: 'Note',
    demo: 'Demo data',
  },
  options: {
    subjectKind: bodyKinds,
    kind: {
      registration: 'Registration and filings',
      charter: 'Charter',
      inspection: 'Annual inspection',
      audit: 'Audit and accounts',
      minutes: 'Minutes',
      election: 'Election papers',
      party: 'Party building',
      training: 'Training',
      activity: 'Activities',
      charity: 'Charity',
      honour: 'Honours',
      rules: 'Internal rules',
      dues: 'Dues',
      staff: 'Staff',
      premises: 'Premises',
      other: 'Other',
    },
  },
};
