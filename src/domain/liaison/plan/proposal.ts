import type { Fit } from './plan-cost.ts';

/** `most-room`: of the leaders of his federation, none is less loaded for his quota. */
export type Reason = Fit | 'most-room';

export interface Proposal {
  readonly targetId: string;
  readonly leaderId: string;
  /** The assignment that this one replaces, or null. */
  readonly replaces: string | null;
  readonly reasons: readonly Reason[];
}
