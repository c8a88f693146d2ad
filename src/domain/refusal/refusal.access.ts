import { type Access, ofOwnFederation, staffWrites } from '#domain/sync/access-rule.ts';

/** Made by the server alone; the staff of its federation apply or discard it, by `resolve`. */
export const refusalAccess: Access = staffWrites({ verbs: [], home: ofOwnFederation });
