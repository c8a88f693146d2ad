import type { Level } from '../level.ts';
import { Happening, planOf } from './history.ts';
import { FAULTS, plant } from './plants.ts';
import { openStage } from './stage.ts';
import { World } from './world.ts';

/** What must happen in at least one history of a hundred, or the run proves too little. */
const EXPECTED = [
  ...['applied', 'merged', 'conflict', 'resolved', 'settled', 'undo', 'mass edit'],
  ...['rejected scope', 'rejected forbidden', 'rejected parent', 'rejected reference'],
  ...['rejection in mid-batch', 'row moved', 'parent moved', 'shelves changed', 'first load'],
  ...['reset epoch', 'reset horizon', 'restored', 'push of another epoch', 'fork', '426'],
  ...['grant given', 'grant taken', 'resumed snapshot', 'two tabs', 'two leading tabs'],
  ...['tab killed at a request', 'tab killed at a task', 'power lost with unflushed writes'],
  ...['disk full', 'frozen tab', 'wrong clock', 'profile cloned', 'signed out, unsent kept'],
  ...['server: death statement', 'server: death before-commit', 'server: death after-commit'],
  ...['server: outage statement', 'server: bug statement', 'server restarted'],
  ...['network: late', 'network: doubled', 'network: answer-lost', 'network: cut', 'network: slow'],
];

/** Histories over the real device and the real server; only disk, network, locks and time are played. */
export const level: Level = {
  async run(seed, { seen, trace, fault }) {
    const stage = await openStage();
    stage.loop.stacks = trace ? 20 : 0;
    const world = new World(stage.loop, seen, trace);
    plant(fault);
    try {
      await stage.loop.run(() => new Happening(stage, world).run(planOf(seed)));
    } finally {
      plant(undefined);
    }
  },
  faults: FAULTS,
  floors: Object.fromEntries(EXPECTED.map((what) => [what, 0.01])),
  chunk: 10,
};
