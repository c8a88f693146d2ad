import { type Access, ALL_VERBS, ofBody, staffWrites } from '#domain/sync/access-rule.ts';

/** Staff, and the chamber's secretary for his own body's posts. */
export const appointmentAccess: Access = staffWrites(
  {},
  { secretary: { verbs: ALL_VERBS, home: ofBody } },
);
