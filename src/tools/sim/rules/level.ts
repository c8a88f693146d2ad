import { FAULTS, type Fault } from '#domain/sync/sim/faults.ts';
import { FLOORS } from '#domain/sync/sim/floors.ts';
import { runHistory } from '#domain/sync/sim/history.ts';
import type { Level } from '../level.ts';

const isFault = (name: string | undefined): name is Fault =>
  name !== undefined && Object.hasOwn(FAULTS, name);

/** The real decisions and the real rules of the device; everything else is modelled. */
export const level: Level = {
  run: (seed, told) =>
    runHistory(seed, told, isFault(told.fault) ? told.fault : undefined, told.sound),
  faults: Object.fromEntries(Object.entries(FAULTS).map(([name, { within }]) => [name, within])),
  floors: FLOORS,
  chunk: 250,
};
