import type { liaisonRule as entity } from '#domain/liaison-rule/liaison-rule.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const liaisonRule: EntityLabels<typeof entity> = {
  one: 'liaison rule',
  many: 'Liaison rules',
  fields: {
    name: 'Name',
    federationId: 'Made by',
    campaignId: 'Campaign',
    rank: 'Rank of the leader',
    targetKind: 'Kind of target',
    quota: 'Targets a leader at most',
    times: 'Contacts at least',
    per: 'In each',
    forms: 'Forms that count',
    from: 'In force from',
    to: 'In force until',
    basisDocument: 'Basis document',
    demo: 'Demo data',
  },
  options: {
    rank: {
      city: 'City leader',
      county: 'County leader',
      section: 'Head of department',
    },
    targetKind: {
      chamber: 'Chamber',
      enterprise: 'Enterprise',
      federation: 'Federation',
    },
    per: {
      year: 'Year',
      'half-year': 'Half-year',
      quarter: 'Quarter',
      month: 'Month',
    },
  },
};
