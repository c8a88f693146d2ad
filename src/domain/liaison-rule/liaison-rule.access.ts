import { type Access, ofOwnFederation, staffWrites } from '#domain/sync/access-rule.ts';

/** Read far below, written only by the federation that made it. */
export const liaisonRuleAccess: Access = staffWrites({ home: ofOwnFederation });
