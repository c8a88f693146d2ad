import type { visit as entity } from '#domain/visit/visit.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const visit: EntityLabels<typeof entity> = {
  one: 'visit',
  many: 'Visits',
  fields: {
    targetKind: 'Kind of target',
    targetId: 'Target',
    date: 'Date',
    form: 'Form',
    leaderId: 'Leader',
    campaignId: 'Campaign',
    participants: 'Participants',
    content: 'What was said and done',
    photos: 'Photos',
    duties: 'Duties served',
    sameAs: 'The same visit as',
    demo: 'Demo data',
  },
  options: {
    targetKind: {
      chamber: 'Chamber',
      enterprise: 'Enterprise',
      federation: 'Federation',
    },
    form: {
      visit: 'Visit on site',
      talk: 'Discussion',
      call: 'Phone call',
      letter: 'Letter',
      meeting: 'Meeting',
      care: 'Visit of care',
    },
  },
};
