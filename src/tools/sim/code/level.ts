import type { Level, Told } from '../level.ts';
import { actOf } from './acts.ts';
import { Happening, type Plan, planOf } from './history.ts';
import { FAULTS, plant } from './plants.ts';
import { shrink } from './shrink.ts';
import { openStage } from './stage.ts';
import { World } from './world.ts';

/** What must happen in at least one history of a hundred, or the run proves too little. */
const EXPECTED = [
  ...['applied', 'merged', 'conflict', 'resolved', 'settled', 'undo', 'mass edit'],
  ...['rejected scope', 'rejected forbidden', 'rejected parent', 'rejected reference'],
  ...['rejection in mid-batch', 'row moved', 'parent moved', 'shelves changed', 'first load'],
  ...['reset epoch', 'reset horizon', 'restored', 'push of another epoch', 'fork', '426'],
  ...['claim', 'own sheet', 'sheet handed in'],
  ...['grant given', 'grant taken', 'resumed snapshot', 'two tabs', 'two leading tabs'],
  ...['tab killed at a request', 'tab killed at a task', 'power lost with unflushed writes'],
  ...['disk full', 'frozen tab', 'wrong clock', 'profile cloned', 'signed out, unsent kept'],
  ...['server: death statement', 'server: death before-commit', 'server: death after-commit'],
  ...['server: outage statement', 'server: bug statement', 'server restarted'],
  ...['network: late', 'network: doubled', 'network: answer-lost', 'network: cut', 'network: slow'],
];

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
  floors: Object.fromEntries(EXPECTED.map((what) => [what, 0.01])),
  chunk: 10,
};
