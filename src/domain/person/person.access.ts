import { type Access, ALL_VERBS, inChambers, staffWrites } from '#domain/sync/access-rule.ts';

/** A secretary keeps the people of his chamber; only the body that keeps a file deletes it. */
export const personAccess: Access = staffWrites(
  {},
  {
    secretary: {
      verbs: ALL_VERBS,
      home: inChambers,
      when: ({ row }, verb, held) =>
        verb === 'patch' || held.includes(`${String(row.bodyKind)}:${String(row.bodyId)}`),
    },
  },
);
