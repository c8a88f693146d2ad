import { type Faults, runHistory, type Stage, type Tally } from '../sim/history.ts';
import { ID, town, uid } from './town.ts';

/** The town, seen from its federations and chambers. */
const STAGE: Stage = {
  rows: town().all(),
  scopes: [
    `federation:${ID.city}`,
    `federation:${ID.east}`,
    `federation:${ID.west}`,
    `chamber:${ID.eastChamber}`,
    `chamber:${ID.westChamber}`,
  ],
  known: [ID.eastFirm, ID.westFirm, uid(777)],
};

/** Runs the history of one seed over the town. */
export function runSeed(seed: number, faults: Faults, tally: Tally): void {
  runHistory(seed, STAGE, tally, faults);
}

/** The first of so many histories that fails, with its seed; null where none does. */
export function firstFailure(
  count: number,
  from: number,
  faults: Faults = {},
  tally: Tally = new Map(),
): string | null {
  for (let seed = from; seed < from + count; seed += 1) {
    try {
      runHistory(seed, STAGE, tally, faults);
    } catch (error) {
      return `seed ${seed}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return null;
}
