import { type Access, ALL_VERBS, staffWrites } from '#domain/sync/access-rule.ts';

/** Staff of either side, and the officer of the leader whose visit it is. */
export const visitAccess: Access = staffWrites(
  {},
  {
    officer: {
      verbs: ALL_VERBS,
      home: ({ row }) => [`leader:${String(row.leaderId)}`],
      never: ['demo'],
    },
  },
);
