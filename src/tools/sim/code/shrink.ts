import type { Plan } from './history.ts';
import { STILL, type Step } from './world.ts';

/** Plans that are tried, at most: a person waits. */
const TRIES = 120;

/**
 * A shorter plan that fails as well: steps are left out, many and then one by one; then their noise
 * and numbers are set to nought. Answers the shortest found.
 */
export async function shrink(plan: Plan, fails: (plan: Plan) => Promise<boolean>): Promise<Plan> {
  let best = plan;
  let left = TRIES;
  const better = async (other: Plan): Promise<boolean> => {
    left -= 1;
    if (left < 0 || !(await fails(other))) return false;
    best = other;
    return true;
  };
  for (let size = Math.ceil(best.steps.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < best.steps.length; ) {
      const steps = best.steps.toSpliced(at, size);
      if (!(await better({ ...best, steps }))) at += size;
    }
  for (let at = 0; at < best.steps.length; at++) {
    const step = best.steps[at] ?? STILL;
    const calm: Step = [step[0] % 100, step[1] % 64, step[2] % 64, step[3] % 64, step[4] % 64, 0];
    await better({ ...best, steps: best.steps.with(at, calm) });
  }
  return best;
}
