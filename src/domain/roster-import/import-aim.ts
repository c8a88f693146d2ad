import type { ListName } from './import-target.ts';

/** Into what: a chamber with its members, a federation's register, or its ledger of demands. */
export type AimKind = 'chamber' | 'federation' | 'demands';
export const listOf = (aim: AimKind): ListName => (aim === 'demands' ? 'demands' : 'roster');
