import { type Access, ofOwnFederation, staffWrites } from '#domain/sync/access-rule.ts';

/** Read far below, written only by the federation that holds it. */
export const roundAccess: Access = staffWrites({ home: ofOwnFederation });
