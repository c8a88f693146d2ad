import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cheapestCover, NOBODY } from './cheapest-cover.ts';
import type { CoverTask } from './cover-task.ts';

const taskOf = (cells: readonly (readonly number[])[], places: readonly number[][]): CoverTask => ({
  targets: cells.length,
  leaders: places.length,
  cost: (t, l) => cells[t]?.[l] ?? Infinity,
  places,
});

/** Uncovered targets and cost of a plan; Infinity where it breaks a quota. */
function worth(task: CoverTask, plan: ArrayLike<number>): [number, number] {
  const load = new Array<number>(task.leaders).fill(0);
  const byKind = new Map<string, number>();
  let [uncovered, cost] = [0, 0];
  for (let t = 0; t < task.targets; t += 1) {
    const l = plan[t] ?? NOBODY;
    if (l === NOBODY) uncovered += 1;
    else {
      const kind = task.kinds?.of(t) ?? 0;
      const held = (byKind.get(`${l}/${kind}`) ?? 0) + 1;
      byKind.set(`${l}/${kind}`, held);
      if (held > (task.kinds?.rooms[l]?.[kind] ?? Infinity)) return [uncovered, Infinity];
      cost += task.cost(t, l) + (task.places[l]?.[load[l] ?? 0] ?? Infinity);
      load[l] = (load[l] ?? 0) + 1;
    }
  }
  return [uncovered, cost];
}

/** Every plan there is. */
function bestOfAll(task: CoverTask): [number, number] {
  let best: [number, number] = [Infinity, Infinity];
  const plan: number[] = [];
  const go = (): void => {
    if (plan.length === task.targets) {
      const [u, c] = worth(task, plan);
      if (c !== Infinity && (u < best[0] || (u === best[0] && c < best[1]))) best = [u, c];
      return;
    }
    for (let l = NOBODY; l < task.leaders; l += 1) {
      plan.push(l);
      go();
      plan.pop();
    }
  };
  go();
  return best;
}

const small = fc.integer({ min: 1, max: 4 }).chain((leaders) =>
  fc.record({
    cells: fc.array(
      fc.array(fc.oneof(fc.nat(30), fc.constant(Infinity)), {
        minLength: leaders,
        maxLength: leaders,
      }),
      { maxLength: 5 },
    ),
    places: fc.array(
      fc.array(fc.nat(20), { maxLength: 3 }).map((list) => list.sort((a, b) => a - b)),
      { minLength: leaders, maxLength: leaders },
    ),
  }),
);

test('no plan covers more, and none that covers as many costs less', () => {
  fc.assert(
    fc.property(small, ({ cells, places }) => {
      const task = taskOf(cells, places);
      expect(worth(task, cheapestCover(task))).toEqual(bestOfAll(task));
    }),
    { numRuns: 2000 },
  );
});

const byKind = small.chain(({ cells, places }) =>
  fc.record({
    cells: fc.constant(cells),
    places: fc.constant(places),
    kinds: fc.array(fc.nat(1), { minLength: cells.length, maxLength: cells.length }),
    rooms: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), {
      minLength: places.length,
      maxLength: places.length,
    }),
  }),
);

test('with quotas by kind within the quota too: none covers more, and none costs less', () => {
  fc.assert(
    fc.property(byKind, ({ cells, places, kinds, rooms }) => {
      const of = (t: number) => kinds[t] ?? 0;
      const task: CoverTask = { ...taskOf(cells, places), kinds: { count: 2, of, rooms } };
      expect(worth(task, cheapestCover(task))).toEqual(bestOfAll(task));
    }),
    { numRuns: 2000 },
  );
});

test('a full kind makes way within its leader: the other kind moves to a colleague', () => {
  const task: CoverTask = {
    ...taskOf(
      [
        [1, 9],
        [1, Infinity],
      ],
      [[0], [0]],
    ),
    kinds: {
      count: 2,
      of: (t) => t,
      rooms: [
        [1, 1],
        [1, 0],
      ],
    },
  };
  expect([...cheapestCover(task)]).toEqual([1, 0]);
});

test('no leader gets more than his places, whatever is asked', () => {
  const large = fc.record({ leaders: fc.integer({ min: 1, max: 12 }), seed: fc.nat(1e6) });
  fc.assert(
    fc.property(large, fc.nat(60), ({ leaders, seed }, targets) => {
      const cost = (t: number, l: number) => ((t * 7919 + l * 104729 + seed) % 101) + 1;
      const places = Array.from({ length: leaders }, (_, l) =>
        Array.from({ length: (seed + l) % 5 }, (__, k) => k * 3),
      );
      const plan = cheapestCover({ targets, leaders, cost, places });
      const room = places.reduce((sum, list) => sum + list.length, 0);
      for (const [l, list] of places.entries())
        expect(plan.filter((x) => x === l).length).toBeLessThanOrEqual(list.length);
      expect(plan.filter((l) => l !== NOBODY).length).toBe(Math.min(room, targets));
    }),
  );
});

test('a target moves on where that covers one more', () => {
  const plan = cheapestCover(
    taskOf(
      [
        [1, 5],
        [1, Infinity],
      ],
      [[0], [0]],
    ),
  );
  expect([...plan]).toEqual([1, 0]);
});
