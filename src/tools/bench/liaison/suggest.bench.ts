import { Worker } from 'node:worker_threads';
import type { Plan } from '#domain/liaison/plan/plan-liaison.ts';
import { planLiaison } from '#domain/liaison/plan/plan-liaison.ts';
import type { PlanRequest } from '#domain/liaison/plan/plan-request.ts';
import { type Figures, median } from '../figures.ts';
import { CITY, programmeOf } from './programme-rows.ts';
import { costOf, greedyPlan, leastCost } from './rival-plans.ts';

/** Small enough that every plan there is can be tried. */
const SMALL = { leaders: 3, targets: 6 } as const;
const SMALL_CASES = 200;

/** The suggestion: its time in a worker, its cost against the optimum and against a greedy loop. */
export async function suggestBench(runs: number, say: (text: string) => void): Promise<Figures> {
  const city = programmeOf('bench/liaison', CITY);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { ms, plan } = await planInWorker(city);
    times.push(ms);
    if (plan.uncovered.length > 0) throw new Error(`${plan.uncovered.length} targets uncovered`);
  }
  const ms = median(times);
  say(`${CITY.leaders} leaders, ${CITY.targets} targets: ${Math.round(ms)} ms in a worker`);

  let [ours, least] = [0, 0];
  for (let n = 0; n < SMALL_CASES; n += 1) {
    const request = programmeOf(`bench/liaison/${n}`, SMALL);
    ours += costOf(request, chosen(request));
    least += leastCost(request);
  }
  say(`${SMALL_CASES} small cases: cost ${ours}, the least of all plans ${least}`);
  const greedy = costOf(city, greedyPlan(city));
  const best = costOf(city, chosen(city));
  say(`a greedy loop on the city: cost ${greedy}, ours ${best}`);
  return {
    'liaison.suggest.ms': ms,
    'liaison.suggest.costVsOptimum': ours / least,
    'liaison.suggest.vsGreedy': greedy / best,
  };
}

function chosen(request: PlanRequest): readonly number[] {
  const { proposals } = planLiaison(request);
  const leaderOf = new Map(proposals.map((p) => [p.targetId, p.leaderId]));
  const at = new Map(request.leaders.map((l, i) => [l.id, i]));
  return request.targets.map((t) => at.get(leaderOf.get(t.id) ?? '') ?? -1);
}

/** As the screen does: a worker of its own, started, asked once, and ended. */
async function planInWorker(request: PlanRequest): Promise<{ ms: number; plan: Plan }> {
  const start = performance.now();
  const worker = new Worker(new URL('./suggest.worker.ts', import.meta.url), {
    workerData: request,
  });
  const plan = await new Promise<Plan>((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
  });
  const ms = performance.now() - start;
  await worker.terminate();
  return { ms, plan };
}
