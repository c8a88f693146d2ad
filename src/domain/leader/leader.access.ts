import { type Access, ofOwnFederation, staffWrites } from '#domain/sync/access-rule.ts';

/** Only the leader's own federation keeps the entry; others read it where he is assigned. */
export const leaderAccess: Access = staffWrites({ home: ofOwnFederation });
