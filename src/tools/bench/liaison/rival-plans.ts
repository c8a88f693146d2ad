import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { endsSoon, pairCost, placesOf } from '#domain/liaison/plan/plan-cost.ts';
import type { PlanRequest } from '#domain/liaison/plan/plan-request.ts';

const NOBODY = -1;
const NO_TRADES: ReadonlySet<string> = new Set();
/** What leaving a target uncovered costs; above any cost of a pair. */
const UNCOVERED = 1000;

/** What a plan costs, by the measure that the optimiser works with; Infinity beyond a quota. */
export function costOf(request: PlanRequest, leaderOf: readonly number[]): number {
  const held = request.leaders.map(() => ({ all: 0, kinds: LIAISON_TARGETS.map(() => 0) }));
  let cost = 0;
  for (const [t, l] of leaderOf.entries()) {
    const step = l === NOBODY ? UNCOVERED : stepCost(request, held, t, l);
    cost += step;
    if (l !== NOBODY) take(request, held, t, l);
  }
  return cost;
}

/** As one would by hand: target after target, each to the leader that is cheapest at that moment. */
export function greedyPlan(request: PlanRequest): readonly number[] {
  const held = request.leaders.map(() => ({ all: 0, kinds: LIAISON_TARGETS.map(() => 0) }));
  return request.targets.map((_, t) => {
    let [best, least] = [NOBODY, UNCOVERED];
    for (const l of request.leaders.keys()) {
      const cost = stepCost(request, held, t, l);
      if (cost < least) [best, least] = [l, cost];
    }
    if (best !== NOBODY) take(request, held, t, best);
    return best;
  });
}

/** The least cost of all plans there are; for a handful of targets and leaders. */
export function leastCost(request: PlanRequest): number {
  const held = request.leaders.map(() => ({ all: 0, kinds: LIAISON_TARGETS.map(() => 0) }));
  const go = (t: number): number => {
    if (t === request.targets.length) return 0;
    let least = UNCOVERED + go(t + 1);
    for (const l of request.leaders.keys()) {
      const cost = stepCost(request, held, t, l);
      if (cost === Infinity) continue;
      take(request, held, t, l);
      least = Math.min(least, cost + go(t + 1));
      take(request, held, t, l, -1);
    }
    return least;
  };
  return go(0);
}

type Held = { all: number; kinds: number[] }[];
const kindAt = (request: PlanRequest, t: number) =>
  LIAISON_TARGETS.indexOf(request.targets[t]?.kind ?? 'chamber');

function take(request: PlanRequest, held: Held, t: number, l: number, by = 1): void {
  const of = held[l];
  if (!of) return;
  const kind = kindAt(request, t);
  of.all += by;
  of.kinds[kind] = (of.kinds[kind] ?? 0) + by;
}

function stepCost(request: PlanRequest, held: Held, t: number, l: number): number {
  const [target, leader, of] = [request.targets[t], request.leaders[l], held[l]];
  if (!target || !leader || !of) return Infinity;
  const place = placesOf(leader.quota, of.all)[0];
  const room = (leader.byKind?.[target.kind] ?? Infinity) - (of.kinds[kindAt(request, t)] ?? 0);
  if (place === undefined || room <= 0) return Infinity;
  const soon = endsSoon(leader, request.day);
  return place + pairCost(target, leader, NO_TRADES, { holder: undefined, soon });
}
