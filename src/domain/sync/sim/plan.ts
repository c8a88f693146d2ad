import type { Chance } from './chance.ts';

/** How often each thing is done; a fault that needs luck aims at what brings it out. */
const STEPS = {
  act: 20,
  send: 34,
  deliver: 34,
  serve: 6,
  regrant: 2.2,
  compact: 1.4,
  backup: 1.6,
  restore: 1,
  killTab: 2,
  killProcess: 1,
  clone: 1,
  upgrade: 0.8,
  openTab: 0.8,
} as const;
export type Step = keyof typeof STEPS;
type Weights = Readonly<Record<Step, number>>;

export interface Plan {
  readonly weights: Weights;
  /** Share of grants that are changed and soon changed back. */
  readonly flaps: number;
  /** Share of histories whose network loses, doubles and delays at all. */
  readonly rough: number;
  /** Share of acts by which rows end, move or leave a scope, beside those that do so anyway. */
  readonly ends: number;
  /** Share of devices that hold everything when the history begins. */
  readonly loaded: number;
  /** Steps at least, and at most so many more. */
  readonly steps: readonly [least: number, more: number];
}

const PLAIN: Plan = {
  weights: STEPS,
  flaps: 0.4,
  rough: 0.8,
  ends: 0,
  loaded: 0.85,
  steps: [24, 50],
};
const aimed = (weights: Partial<Weights>, more: Partial<Plan> = {}): Plan => ({
  ...PLAIN,
  ...more,
  weights: { ...STEPS, ...weights },
});

export const PLANS = {
  plain: PLAIN,
  rights: aimed({ regrant: 10, act: 12 }, { flaps: 0.8, rough: 1, steps: [60, 60] }),
  restores: aimed({ backup: 5, restore: 5, act: 30 }, { rough: 1 }),
  horizon: aimed({ compact: 8, act: 30 }, { rough: 1, steps: [60, 80] }),
  rush: aimed({ serve: 3, act: 36, send: 40 }, { rough: 0.5 }),
  loading: aimed(
    { regrant: 7, compact: 3, act: 16, send: 40, deliver: 30 },
    { flaps: 0.8, rough: 1, ends: 0.5, loaded: 0.5, steps: [40, 60] },
  ),
  flapping: aimed(
    { regrant: 9, act: 26, send: 44, deliver: 36 },
    { flaps: 0.9, rough: 1, steps: [50, 60] },
  ),
  late: aimed(
    { act: 26, send: 44, deliver: 34, regrant: 0.5 },
    { rough: 1, ends: 0.4, steps: [40, 60] },
  ),
  quarrels: aimed({ act: 40, send: 44, deliver: 44 }, { steps: [80, 80] }),
  clones: aimed({ clone: 6, act: 30, backup: 4, restore: 2 }),
  names: aimed(
    {
      clone: 6,
      act: 40,
      send: 70,
      deliver: 70,
      backup: 2,
      restore: 1,
      compact: 0,
      regrant: 0,
      killTab: 0.2,
    },
    { rough: 0, steps: [260, 100] },
  ),
} as const satisfies Record<string, Plan>;
export type Aim = keyof typeof PLANS;

/** Which share of plain histories follows which plan. */
const MIX: readonly (readonly [upTo: number, aim: Aim])[] = [
  [0.6, 'plain'],
  [0.66, 'rights'],
  [0.7, 'loading'],
  [0.74, 'late'],
  [0.8, 'restores'],
  [0.84, 'horizon'],
  [0.9, 'rush'],
  [0.94, 'quarrels'],
  [1, 'clones'],
];

/** The plan of a history without a planted fault. */
export function pickPlan(chance: Chance): Plan {
  const t = chance.next();
  const [, aim] = MIX.find(([upTo]) => t < upTo) ?? [1, 'plain'];
  return PLANS[aim];
}

const tables = new Map<Weights, readonly (readonly [Step, number])[]>();

/** One step, as likely as its weight. */
export function pickStep({ weights }: Plan, chance: Chance): Step {
  let table = tables.get(weights);
  if (!table) {
    let sum = 0;
    const upTo = (weight: number) => {
      sum += weight;
      return sum;
    };
    table = Object.entries(weights).map(([step, weight]) => [step as Step, upTo(weight)] as const);
    tables.set(weights, table);
  }
  const t = chance.next() * (table.at(-1)?.[1] ?? 1);
  for (const [step, upTo] of table) if (t < upTo) return step;
  return 'act';
}
