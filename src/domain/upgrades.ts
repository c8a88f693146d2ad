import type { Upgrades } from '#domain/kernel/upgrade.ts';

/**
 * All upgrade steps of stored records, by kind. None yet: fields were only added since 0.1, and an
 * added field needs no step. A step needs a row in `src/domain/guards/frozen` that takes it.
 */
export const UPGRADES: Upgrades = {};
