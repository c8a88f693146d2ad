import { type Access, staffWrites } from '#domain/sync/access-rule.ts';

/** Both sides' federations keep an assignment: the leader's and the target's. */
export const liaisonAccess: Access = staffWrites();
