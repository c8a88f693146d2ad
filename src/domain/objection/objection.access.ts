import { type Access, staffWrites } from '#domain/sync/access-rule.ts';

/**
 * Entered by staff, their own or one that came by post, and settled by them in writing. A chamber's
 * secretary objects to another chamber that is on notice; of who he is he reads no more than others.
 */
export const objectionAccess: Access = staffWrites(
  {},
  {
    secretary: {
      verbs: ['create'],
      home: ({ row }) => [`chamber:${String(row.fromId)}`],
      when: ({ row }) => row.aboutKind === 'dossier',
      never: ['settledOn', 'result', 'settlement', 'demo'],
      blind: ['raisedBy', 'contact'],
    },
  },
);
