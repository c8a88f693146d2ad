import { type Access, ofOwnFederation, staffWrites } from '#domain/sync/access-rule.ts';

/** Read far below, written only by the federation that issues it. */
export const schemeAccess: Access = staffWrites({ home: ofOwnFederation });
