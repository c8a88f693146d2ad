import type { liaisonTarget as entity } from '#domain/liaison-target/liaison-target.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const liaisonTarget: EntityLabels<typeof entity> = {
  one: 'liaison target',
  many: 'Liaison targets',
  fields: {
    federationId: 'Kept by',
    campaignId: 'Campaign',
    targetKind: 'Kind of target',
    targetId: 'Target',
    from: 'Listed from',
    to: 'Listed until',
    reason: 'Why it is listed',
    demo: 'Demo data',
  },
  options: {
    targetKind: {
      chamber: 'Chamber',
      enterprise: 'Enterprise',
      federation: 'Federation',
    },
  },
};
