import type { Meta } from '#client/data/store/database.ts';
import { Device } from './device.ts';
import type { Disk } from './disk.ts';
import { Loop } from './loop.ts';
import { Network } from './network.ts';
import { Server } from './server.ts';
import { PEOPLE, type Who } from './town.ts';
import { World } from './world.ts';

/** What is made once and used by all histories of a process, one after the other. */
export interface Stage {
  readonly loop: Loop;
  readonly server: Server;
  /** Disks of devices that have loaded all they may see on the first morning. */
  readonly loaded: ReadonlyMap<Who, Disk>;
  /** Time and ids for the server come from whichever history runs. */
  world: World;
}

let made: Promise<Stage> | null = null;

/** The stage of this process. */
export function openStage(): Promise<Stage> {
  made ??= build();
  return made;
}

async function build(): Promise<Stage> {
  const loop = new Loop();
  const at = { world: new World(loop, new Set()) };
  return loop.run(async () => {
    const server = await Server.make({
      now: () => new Date(at.world.now),
      newId: () => at.world.uuid(),
    });
    const loaded = new Map<Who, Disk>();
    const stage: Stage = Object.assign(at, { loop, server, loaded });
    const network = new Network(at.world, server);
    for (const who of PEOPLE) {
      const device = new Device(who, who, at.world, network);
      const tab = device.openTab();
      await at.world.pass(20_000);
      const meta = device.table<Meta>('meta')[0];
      if (!tab.usable || !meta?.epoch) throw new Error(`${who} could not load`);
      tab.disk.kill();
      loaded.set(who, device.disk);
    }
    return stage;
  });
}
