/** Targets to be covered once each, and leaders with places that cost more the fuller they are. */
export interface CoverTask {
  readonly targets: number;
  readonly leaders: number;
  /** Whole number ≥ 0; Infinity where the leader may not have the target. */
  readonly cost: (target: number, leader: number) => number;
  /** What each further place of a leader costs: whole numbers that never fall; its length is his quota. */
  readonly places: readonly (readonly number[])[];
  /** Told now and then how many targets are done. */
  readonly onProgress?: (done: number) => void;
}

export const NOBODY = -1;

/**
 * The leader of each target (`NOBODY` where none is left), so that as few targets as possible stay
 * uncovered and, among all such plans, the sum of costs is least. A minimum-cost flow by successive
 * shortest paths with potentials (Ahuja, Magnanti, Orlin: Network Flows, 1993, §9.7).
 */
export function cheapestCover(task: CoverTask): Int32Array {
  const flow = new Flow(task);
  for (let target = 0; target < task.targets; target += 1) {
    flow.cover(target);
    if (target % 64 === 0) task.onProgress?.(target);
  }
  task.onProgress?.(task.targets);
  return flow.leaderOf;
}

class Flow {
  readonly leaderOf: Int32Array;
  private readonly task: CoverTask;
  private readonly costs: Float64Array;
  /** Price of leaving a target uncovered: above any sum of detours. */
  private readonly uncovered: number;
  private readonly held: number[][];
  private readonly targetPrice: Float64Array;
  private readonly leaderPrice: Float64Array;
  private readonly distance: Float64Array;
  private readonly via: Int32Array;
  private readonly done: Uint8Array;

  constructor(task: CoverTask) {
    const { targets, leaders } = task;
    this.task = task;
    this.leaderOf = new Int32Array(targets).fill(NOBODY);
    this.costs = Float64Array.from({ length: targets * leaders }, (_, i) =>
      task.cost(Math.floor(i / leaders), i % leaders),
    );
    let most = 0;
    for (const c of this.costs) if (c !== Infinity && c > most) most = c;
    for (const places of task.places) most = Math.max(most, ...places);
    this.uncovered = (most + 1) * 2 * (targets + 1);
    this.held = Array.from({ length: leaders }, () => []);
    this.targetPrice = new Float64Array(targets);
    this.leaderPrice = new Float64Array(leaders);
    this.distance = new Float64Array(leaders);
    this.via = new Int32Array(leaders);
    this.done = new Uint8Array(leaders);
  }

  /** Finds the cheapest way to cover one more target, moving others on where that is cheaper. */
  cover(first: number): void {
    this.distance.fill(Infinity);
    this.done.fill(0);
    this.open(first);
    const reached: (readonly [target: number, at: number])[] = [[first, 0]];
    let best = this.uncovered + this.price(first);
    let end = { leader: NOBODY, target: first };
    this.relax(first, 0);
    for (;;) {
      const leader = this.nearest(best);
      if (leader === NOBODY) break;
      const at = this.far(leader);
      this.done[leader] = 1;
      const place = this.task.places[leader]?.[this.held[leader]?.length ?? 0];
      const ends = place === undefined ? Infinity : at + place + (this.leaderPrice[leader] ?? 0);
      if (ends < best) {
        best = ends;
        end = { leader, target: NOBODY };
      }
      for (const target of this.held[leader] ?? []) {
        const there = at - this.cost(target, leader) + (this.leaderPrice[leader] ?? 0);
        const on = there - this.price(target);
        reached.push([target, on]);
        if (on + this.uncovered + this.price(target) < best) {
          best = on + this.uncovered + this.price(target);
          end = { leader: NOBODY, target };
        }
        this.relax(target, on);
      }
    }
    this.reprice(reached, best);
    this.move(first, end);
  }

  private readonly cost = (target: number, leader: number) =>
    this.costs[target * this.task.leaders + leader] ?? Infinity;
  private readonly price = (target: number) => this.targetPrice[target] ?? 0;
  private readonly far = (leader: number) => this.distance[leader] ?? Infinity;

  /** A first price for a target, at which no step from it costs less than nothing. */
  private open(target: number): void {
    let price = -this.uncovered;
    for (let j = 0; j < this.task.leaders; j += 1)
      price = Math.max(price, (this.leaderPrice[j] ?? 0) - this.cost(target, j));
    this.targetPrice[target] = price;
  }

  /** The nearest leader not yet done within a bound. */
  private nearest(bound: number): number {
    const { distance, done } = this;
    let leader = NOBODY;
    let least = bound;
    for (let j = 0; j < distance.length; j += 1) {
      const d = distance[j] as number;
      if (d < least && done[j] === 0) {
        leader = j;
        least = d;
      }
    }
    return leader;
  }

  private relax(target: number, at: number): void {
    const { costs, distance, done, leaderPrice, via } = this;
    const base = at + this.price(target);
    const row = target * distance.length;
    for (let j = 0; j < distance.length; j += 1) {
      const d = base + (costs[row + j] as number) - (leaderPrice[j] as number);
      if (d < (distance[j] as number) && done[j] === 0) {
        distance[j] = d;
        via[j] = target;
      }
    }
  }

  private reprice(reached: readonly (readonly [number, number])[], best: number): void {
    for (const [target, at] of reached)
      if (at < best) this.targetPrice[target] = this.price(target) + at - best;
    for (let j = 0; j < this.task.leaders; j += 1)
      if (this.done[j] && this.far(j) < best)
        this.leaderPrice[j] = (this.leaderPrice[j] ?? 0) + this.far(j) - best;
  }

  /** Walks the path back: every target on it moves one leader on. */
  private move(first: number, end: { readonly leader: number; readonly target: number }): void {
    let { leader, target } = end;
    if (leader === NOBODY) {
      leader = this.leaderOf[target] ?? NOBODY;
      this.leaderOf[target] = NOBODY;
      if (target === first) return;
      this.drop(leader, target);
    }
    for (;;) {
      target = this.via[leader] ?? first;
      const before = this.leaderOf[target] ?? NOBODY;
      if (before !== NOBODY) this.drop(before, target);
      this.leaderOf[target] = leader;
      this.held[leader]?.push(target);
      if (target === first) return;
      leader = before;
    }
  }

  private drop(leader: number, target: number): void {
    const list = this.held[leader] ?? [];
    list.splice(list.indexOf(target), 1);
  }
}
