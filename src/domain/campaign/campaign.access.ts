import { type Access, ofOwnFederation, staffWrites } from '#domain/sync/access-rule.ts';

/** Read far below, written only by the federation that runs it. */
export const campaignAccess: Access = staffWrites({ home: ofOwnFederation });
