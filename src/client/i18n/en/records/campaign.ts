import type { campaign as entity } from '#domain/campaign/campaign.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const campaign: EntityLabels<typeof entity> = {
  one: 'campaign',
  many: 'Campaigns',
  fields: {
    name: 'Name',
    federationId: 'Run by',
    from: 'Starts',
    to: 'Ends',
    duties: 'Checklist',
    basisDocument: 'Basis document',
    note: 'Note',
    demo: 'Demo data',
  },
  options: {},
};
