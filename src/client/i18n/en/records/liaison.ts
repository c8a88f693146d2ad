import type { liaison as entity } from '#domain/liaison/liaison.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const liaison: EntityLabels<typeof entity> = {
  one: 'liaison assignment',
  many: 'Liaison assignments',
  fields: {
    leaderId: 'Leader',
    targetKind: 'Kind of target',
    targetId: 'Target',
    role: 'Role',
    joint: 'Joint',
    campaign: 'Campaign (as text)',
    campaignId: 'Campaign',
    previousId: 'Took over from',
    basisDocument: 'Document',
    from: 'From',
    to: 'Until',
    note: 'Note',
    demo: 'Demo data',
  },
  options: {
    targetKind: { chamber: 'Chamber', enterprise: 'Enterprise', federation: 'Federation' },
    role: {
      'liaison-leader': 'Liaison leader',
      'chief-service-officer': 'Chief service officer',
      'contact-officer': 'Contact officer',
      'responsible-unit': 'Responsible unit',
    },
  },
};
