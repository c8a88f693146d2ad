import { type Access, staffWrites } from '#domain/sync/access-rule.ts';

/** Entered by staff, their own or one that came by post; settled by them in writing. */
export const objectionAccess: Access = staffWrites();
