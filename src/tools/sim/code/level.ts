import type { Level, Told } from '../level.ts';
import { actOf } from './acts.ts';
import { FLOORS } from './floors.ts';
import { Happening, type Plan, planOf } from './history.ts';
import { FAULTS, plant } from './plants.ts';
import { shrink } from './shrink.ts';
import { openStage } from './stage.ts';
import { World } from './world.ts';

async function follow(plan: Plan, told: Told): Promise<void> {
  const stage = await openStage();
  stage.loop.stacks = told.trace ? 20 : 0;
  const world = new World(stage.loop, told.seen, told.trace);
  plant(told.sound ? undefined : told.fault);
  try {
    await stage.loop.run(() => new Happening(stage, world).run(plan));
  } finally {
    plant(undefined);
  }
}

/** The same failure by its first word, such as L1 or S6. */
const nameOf = (error: unknown) => String(error).split(' ', 2).join(' ');

/** The failure with the fewest steps that still lead to it. */
async function inShort(plan: Plan, error: unknown): Promise<Error> {
  const short = await shrink(plan, (other) =>
    follow(other, { seen: new Set() }).then(
      () => false,
      (found: unknown) => nameOf(found) === nameOf(error),
    ),
  );
  const acts = short.steps.map((step) => `${actOf(step)[0]} ${JSON.stringify(step)}`);
  return new Error(`${String(error)}\nin ${acts.length} steps:\n${acts.join('\n')}`);
}

/** Histories over the real device and the real server; only disk, network, locks and time are played. */
export const level: Level = {
  async run(seed, told) {
    const plan = planOf(seed);
    await follow(plan, told).catch(async (error: unknown) => {
      throw told.trace || told.fault ? error : await inShort(plan, error);
    });
  },
  faults: FAULTS,
  floors: FLOORS,
  chunk: 10,
};
