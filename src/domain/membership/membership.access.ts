import { type Access, ALL_VERBS, ofBody, staffWrites } from '#domain/sync/access-rule.ts';

/** Staff, and the secretary of the body that the member joins. */
export const membershipAccess: Access = staffWrites(
  {},
  { secretary: { verbs: ALL_VERBS, home: ofBody } },
);
