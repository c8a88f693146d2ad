import type { federation as entity } from '#domain/federation/federation.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const federation: EntityLabels<typeof entity> = {
  one: 'federation',
  many: 'Federations',
  fields: {
    name: 'Name',
    altName: 'Name as general chamber',
    shortName: 'Short name',
    level: 'Level',
    parentId: 'Parent federation',
    region: 'Region',
    from: 'Set up on',
    to: 'Dissolved on',
    successorIds: 'Successors',
    address: 'Address',
    phone: 'Phone',
    demo: 'Demo data',
  },
  hints: { region: 'Functional zones have no national code; leave empty' },
  options: {
    level: {
      national: 'National',
      province: 'Province',
      city: 'City',
      county: 'County',
      zone: 'Functional zone',
    },
  },
};
