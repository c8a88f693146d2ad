import { CoverFlow } from './cover-flow.ts';

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

export const NOBODY = -1;

/**
 * The leader of each target (`NOBODY` where none is left), so that as few targets as possible stay
 * uncovered and, among all such plans, the sum of costs is least. A minimum-cost flow by successive
 * shortest paths with potentials (Ahuja, Magnanti, Orlin: Network Flows, 1993, §9.7). A quota by kind
 * is a node between targets and leader, so a plan is optimal with it too (docs/decisions/018).
 */
export function cheapestCover(task: CoverTask): Int32Array {
  const flow = new CoverFlow(task);
  for (let target = 0; target < task.targets; target += 1) {
    flow.cover(target);
    if (target % 64 === 0) task.onProgress?.(target);
  }
  task.onProgress?.(task.targets);
  return flow.plan();
}
