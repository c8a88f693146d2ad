import { type Access, staffWrites } from '#domain/sync/access-rule.ts';

/** A secretary keeps his own chamber's entry, but not what the federation decides about it. */
export const chamberAccess: Access = staffWrites(
  {},
  {
    secretary: {
      verbs: ['patch'],
      home: ({ row }) => [`chamber:${row.id}`],
      never: [
        'federationId',
        'type',
        'status',
        'affiliation',
        'affiliatedFrom',
        'affiliatedTo',
        'successorIds',
        'demo',
      ],
    },
  },
);
