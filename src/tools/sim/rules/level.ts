import { FAULTS } from '#domain/sync/sim/faults.ts';
import type { Tally } from '#domain/sync/sim/history.ts';
import { runSeed } from '#domain/sync/testing/stage.ts';
import type { Level } from '../level.ts';

/** The real decisions and the real rules of the device; everything else is modelled. */
export const level: Level = {
  run(seed, { seen, fault }) {
    const tally: Tally = new Map();
    runSeed(seed, fault ? (FAULTS[fault] ?? {}) : {}, tally);
    for (const what of tally.keys()) seen.add(what);
  },
  faults: Object.fromEntries(Object.entries(FAULTS).map(([name]) => [name, 4000])),
  floors: { conflict: 0.01, rejected: 0.01, restored: 0.01 },
  chunk: 200,
};
