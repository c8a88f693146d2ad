/** Targets to be covered once each, and leaders with places that cost more the fuller they are. */
export interface CoverTask {
  readonly targets: number;
  readonly leaders: number;
  /** Whole number ≥ 0; Infinity where the leader may not have the target. */
  readonly cost: (target: number, leader: number) => number;
  /** What each further place of a leader costs: whole numbers that never fall; its length is his quota. */
  readonly places: readonly (readonly number[])[];
  /** Quotas within the quota: of how many kinds targets are, each one's, and each leader's rooms by kind. */
  readonly kinds?: {
    readonly count: number;
    readonly of: (target: number) => number;
    readonly rooms: readonly (readonly number[])[];
  };
  /** Told now and then how many targets are done. */
  readonly onProgress?: (done: number) => void;
}
