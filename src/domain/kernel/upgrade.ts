import type { Row } from './entity.ts';

/** One step by which a stored record of an older shape becomes one of a newer. */
export interface UpgradeStep {
  /** The shape it leads to; steps of a kind are numbered 1, 2, 3 … without gaps. */
  readonly to: number;
  /** What changed and in which release, for whoever reads this in ten years. */
  readonly why: string;
  /** Pure; keeps every key it does not know. */
  readonly up: (row: Row) => Row;
}
export type Upgrades = Readonly<Record<string, readonly UpgradeStep[]>>;

/** A record brought to today's shape from the one it was stored in (0 is the first release's). */
export function upgrade(upgrades: Upgrades, kind: string, row: Row, from: number): Row {
  const steps = upgrades[kind] ?? [];
  return steps.filter((step) => step.to > from).reduce((at, step) => step.up(at), row);
}

/** The shape in which a kind is stored today. */
export function shapeOf(upgrades: Upgrades, kind: string): number {
  return upgrades[kind]?.at(-1)?.to ?? 0;
}
