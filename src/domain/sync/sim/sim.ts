import { Chance } from './chance.ts';
import type { Fault } from './faults.ts';
import { Turns } from './turns.ts';

/** What a history is told from outside, and what it tells. */
export interface Told {
  readonly seen: Set<string>;
  readonly trace?: ((line: string) => void) | undefined;
}

/** One history: its randomness, its planted fault if any, and what happened in it. */
export class Sim {
  readonly chance: Chance;
  readonly trace: Told['trace'];
  readonly fault: Fault | undefined;
  /** A device took a new name: what it had sent may be sent once more, which merging heals. */
  renamed = false;
  readonly turns = new Turns();
  readonly #seen: Set<string>;

  constructor(seed: number, told: Told, fault?: Fault) {
    this.chance = new Chance(seed);
    this.trace = told.trace;
    this.#seen = told.seen;
    this.fault = fault;
  }

  saw(what: string): void {
    this.#seen.add(what);
    this.trace?.(`      · ${what}`);
  }
}
