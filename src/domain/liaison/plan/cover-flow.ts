import type { CoverTask } from './cover-task.ts';

const NONE = -1;

/**
 * The network: node n < leaders is a leader; further nodes are a leader's rooms for one kind, made only
 * where they are fewer than his places. A node holds targets; rooms of a kind lead on to their leader.
 */
export class CoverFlow {
  private readonly task: CoverTask;
  private readonly costs: Float64Array;
  /** Price of leaving a target uncovered: above any sum of detours. */
  private readonly uncovered: number;
  /** Node where a target of a kind meets a leader: `kind * leaders + leader`. */
  private readonly nodeAt: Int32Array;
  private readonly kindOf: Int32Array;
  private readonly ownerOf: number[];
  private readonly rooms: number[];
  /** Nodes for one kind of each leader. */
  private readonly parts: number[][];
  private readonly held: number[][];
  private readonly load: Int32Array;
  private readonly at: Int32Array;
  private readonly targetPrice: Float64Array;
  private readonly nodePrice: Float64Array;
  private readonly distance: Float64Array;
  /** How a node was reached: from a target, or from the node written as -2 - node. */
  private readonly via: Int32Array;
  private readonly done: Uint8Array;

  constructor(task: CoverTask) {
    const { targets, leaders, kinds } = task;
    this.task = task;
    this.costs = Float64Array.from({ length: targets * leaders }, (_, i) =>
      task.cost(Math.floor(i / leaders), i % leaders),
    );
    let most = 0;
    for (const c of this.costs) if (c !== Infinity && c > most) most = c;
    for (const places of task.places) most = Math.max(most, ...places);
    this.uncovered = (most + 1) * 2 * (targets + 1);
    this.kindOf = Int32Array.from({ length: targets }, (_, t) => kinds?.of(t) ?? 0);
    this.ownerOf = Array.from({ length: leaders }, (_, l) => l);
    this.rooms = task.places.map(() => Infinity);
    this.parts = task.places.map(() => []);
    const count = kinds?.count ?? 1;
    this.nodeAt = new Int32Array(count * leaders);
    for (let kind = 0; kind < count; kind += 1)
      for (let l = 0; l < leaders; l += 1) this.nodeAt[kind * leaders + l] = this.node(l, kind);
    const nodes = this.ownerOf.length;
    this.held = Array.from({ length: nodes }, () => []);
    this.load = new Int32Array(leaders);
    this.at = new Int32Array(targets).fill(NONE);
    this.targetPrice = new Float64Array(targets);
    // A leader's first place costs nothing more than its price: most targets then find it at once.
    this.nodePrice = Float64Array.from(this.ownerOf, (l) => -(task.places[l]?.[0] ?? 0));
    this.distance = new Float64Array(nodes);
    this.via = new Int32Array(nodes);
    this.done = new Uint8Array(nodes);
  }

  /** The leader of each target. */
  plan(): Int32Array {
    return this.at.map((node) => (node === NONE ? NONE : (this.ownerOf[node] ?? NONE)));
  }

  /** Finds the cheapest way to cover one more target, moving others on where that is cheaper. */
  cover(first: number): void {
    this.distance.fill(Infinity);
    this.done.fill(0);
    this.open(first);
    const reached: (readonly [target: number, at: number])[] = [[first, 0]];
    let best = this.uncovered + this.price(first);
    let end = { node: NONE, target: first };
    this.relax(first, 0);
    for (;;) {
      const node = this.nearest(best);
      if (node === NONE) break;
      const far = this.far(node);
      const price = this.nodePrice[node] ?? 0;
      this.done[node] = 1;
      if (node < this.task.leaders) {
        const place = this.task.places[node]?.[this.load[node] ?? 0] ?? Infinity;
        if (far + place + price < best) {
          best = far + place + price;
          end = { node, target: NONE };
          if (best <= far) break;
        }
        for (const part of this.parts[node] ?? [])
          if (this.held[part]?.length) this.reach(part, far + price, -2 - node);
      } else if ((this.held[node]?.length ?? 0) < (this.rooms[node] ?? 0))
        this.reach(this.ownerOf[node] ?? 0, far + price, -2 - node);
      for (const target of this.held[node] ?? []) {
        const on = far - this.cost(target, node) + price - this.price(target);
        reached.push([target, on]);
        if (on + this.uncovered + this.price(target) < best) {
          best = on + this.uncovered + this.price(target);
          end = { node: NONE, target };
        }
        this.relax(target, on);
      }
    }
    this.reprice(reached, best);
    this.move(first, end);
  }

  private node(leader: number, kind: number): number {
    const room = this.task.kinds?.rooms[leader]?.[kind] ?? Infinity;
    if (room >= (this.task.places[leader]?.length ?? 0)) return leader;
    this.parts[leader]?.push(this.ownerOf.length);
    this.rooms.push(room);
    return this.ownerOf.push(leader) - 1;
  }

  private readonly cost = (target: number, node: number) =>
    this.costs[target * this.task.leaders + (this.ownerOf[node] ?? 0)] ?? Infinity;
  private readonly price = (target: number) => this.targetPrice[target] ?? 0;
  private readonly far = (node: number) => this.distance[node] ?? Infinity;

  /** A first price for a target, at which no step from it costs less than nothing. */
  private open(target: number): void {
    let price = -this.uncovered;
    const row = (this.kindOf[target] ?? 0) * this.task.leaders;
    for (let l = 0; l < this.task.leaders; l += 1) {
      const node = this.nodeAt[row + l] ?? 0;
      price = Math.max(price, (this.nodePrice[node] ?? 0) - this.cost(target, node));
    }
    this.targetPrice[target] = price;
  }

  /** The nearest node not yet done within a bound. */
  private nearest(bound: number): number {
    const { distance, done } = this;
    let node = NONE;
    let least = bound;
    for (let j = 0; j < distance.length; j += 1) {
      const d = distance[j] as number;
      if (d < least && done[j] === 0) {
        node = j;
        least = d;
      }
    }
    return node;
  }

  private reach(node: number, base: number, from: number): void {
    const d = base - (this.nodePrice[node] ?? 0);
    if (d < this.far(node) && this.done[node] === 0) {
      this.distance[node] = d;
      this.via[node] = from;
    }
  }

  private relax(target: number, at: number): void {
    const { costs, distance, done, nodeAt, nodePrice, via } = this;
    const { leaders } = this.task;
    const base = at + this.price(target);
    const row = target * leaders;
    const kind = (this.kindOf[target] as number) * leaders;
    for (let l = 0; l < leaders; l += 1) {
      const node = nodeAt[kind + l] as number;
      const d = base + (costs[row + l] as number) - (nodePrice[node] as number);
      if (d < (distance[node] as number) && done[node] === 0) {
        distance[node] = d;
        via[node] = target;
      }
    }
  }

  private reprice(reached: readonly (readonly [number, number])[], best: number): void {
    for (const [target, at] of reached)
      if (at < best) this.targetPrice[target] = this.price(target) + at - best;
    for (let j = 0; j < this.done.length; j += 1)
      if (this.done[j] && this.far(j) < best)
        this.nodePrice[j] = (this.nodePrice[j] ?? 0) + this.far(j) - best;
  }

  /** Walks the path back: every target on it moves one node on. */
  private move(first: number, end: { readonly node: number; readonly target: number }): void {
    let { node } = end;
    if (node === NONE) {
      node = this.put(end.target, NONE);
      if (end.target === first) return;
    }
    for (;;) {
      const from = this.via[node] ?? NONE;
      if (from < NONE) {
        node = -2 - from;
        continue;
      }
      node = this.put(from, node);
      if (from === first) return;
    }
  }

  /** Puts a target at a node and answers where it was. */
  private put(target: number, node: number): number {
    const before = this.at[target] ?? NONE;
    if (before !== NONE) {
      const list = this.held[before] ?? [];
      list.splice(list.indexOf(target), 1);
      this.count(before, -1);
    }
    this.at[target] = node;
    if (node !== NONE) {
      this.held[node]?.push(target);
      this.count(node, 1);
    }
    return before;
  }

  private count(node: number, by: number): void {
    const leader = this.ownerOf[node] ?? 0;
    this.load[leader] = (this.load[leader] ?? 0) + by;
  }
}
