import { type Access, staffWrites } from '#domain/sync/access-rule.ts';

/** The federation that keeps the list, and the target's own. */
export const liaisonTargetAccess: Access = staffWrites();
