import type { Access } from '#domain/sync/access-rule.ts';

/** Made by the server alone; who may write the row it is about resolves it. */
export const conflictAccess: Access = {};
