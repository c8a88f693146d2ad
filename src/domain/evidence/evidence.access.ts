import { type Access, inChambers, staffWrites } from '#domain/sync/access-rule.ts';

/** A chamber keeps its own library; staff help. */
export const evidenceAccess: Access = staffWrites(
  {},
  { secretary: { verbs: ['create', 'patch', 'delete'], home: inChambers, never: ['demo'] } },
);
