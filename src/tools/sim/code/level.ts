import type { Level } from '../level.ts';
import { Happening, planOf } from './history.ts';
import { openStage } from './stage.ts';
import { World } from './world.ts';

/** Histories over the real device and the real server; only disk, network, locks and time are played. */
export const level: Level = {
  async run(seed, { seen, trace }) {
    const stage = await openStage();
    stage.loop.stacks = trace ? 20 : 0;
    const world = new World(stage.loop, seen, trace);
    await stage.loop.run(() => new Happening(stage, world).run(planOf(seed)));
  },
  faults: {},
  floors: {},
  chunk: 10,
};
