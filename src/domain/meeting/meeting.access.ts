import { type Access, ALL_VERBS, ofBody, staffWrites } from '#domain/sync/access-rule.ts';

/** Staff, and the chamber's secretary for what his own chamber held. */
export const meetingAccess: Access = staffWrites(
  {},
  { secretary: { verbs: ALL_VERBS, home: ofBody, never: ['demo'] } },
);
