import type { objection as entity } from '#domain/objection/objection.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const objection: EntityLabels<typeof entity> = {
  one: 'objection',
  many: 'Objections',
  fields: {
    aboutKind: 'About a',
    aboutId: 'About',
    fromId: 'Objecting chamber',
    text: 'Objection',
    raisedBy: 'Raised by',
    contact: 'Contact',
    raisedOn: 'Raised on',
    settledOn: 'Settled on',
    result: 'Result',
    settlement: 'Written reply',
    demo: 'Demo data',
  },
  options: {
    aboutKind: { dossier: 'Dossier', award: 'Award' },
    result: {
      upheld: 'Upheld',
      partly: 'Partly upheld',
      dismissed: 'Dismissed',
      withdrawn: 'Withdrawn',
    },
  },
};
