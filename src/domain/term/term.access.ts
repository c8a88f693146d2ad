import { type Access, ALL_VERBS, ofBody, staffWrites } from '#domain/sync/access-rule.ts';

/** Staff, and the chamber's secretary for his own terms. */
export const termAccess: Access = staffWrites(
  {},
  { secretary: { verbs: ALL_VERBS, home: ofBody } },
);
