import { type Access, ALL_VERBS, inChambers, staffWrites } from '#domain/sync/access-rule.ts';

/** A secretary keeps his members' entries, and deletes one that is in no other chamber. */
export const enterpriseAccess: Access = staffWrites(
  {},
  {
    secretary: {
      verbs: ALL_VERBS,
      home: inChambers,
      never: ['demo'],
      when: (asked, verb, held) =>
        verb !== 'delete' || inChambers(asked).every((scope) => held.includes(scope)),
    },
  },
);
