import { CoverFlow } from './cover-flow.ts';
import type { CoverTask } from './cover-task.ts';

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
