import type { leader as entity } from '#domain/leader/leader.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const leader: EntityLabels<typeof entity> = {
  one: 'liaison leader',
  many: 'Liaison leaders',
  fields: {
    name: 'Name',
    federationId: 'Federation in charge',
    post: 'Post',
    unit: 'Unit',
    rank: 'Rank',
    portfolio: 'Portfolio',
    contactOfficer: 'Contact officer',
    contactPhone: 'Contact officer’s phone',
    inOfficeFrom: 'In office from',
    inOfficeTo: 'In office until',
    note: 'Note',
    demo: 'Demo data',
  },
  options: {
    rank: { city: 'City leader', county: 'County leader', section: 'Head of department' },
  },
};
