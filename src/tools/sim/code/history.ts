import type { Meta } from '#client/data/store/database.ts';
import { actOf } from './acts.ts';
import { Device } from './device.ts';
import type { Disk } from './disk.ts';
import {
  checkHashes,
  checkOutcomes,
  checkOverwrites,
  checkShelves,
  serverRows,
  unrest,
} from './end.ts';
import { checkKept } from './kept.ts';
import { Network } from './network.ts';
import type { Scene } from './scene.ts';
import type { Server } from './server.ts';
import type { Stage } from './stage.ts';
import { CAST, type Who } from './town.ts';
import { Watch } from './watch.ts';
import { dice, STILL, type Step, type World } from './world.ts';

/** A history before it runs: how it begins, and its steps. */
export interface Plan {
  readonly begin: Step;
  readonly steps: readonly Step[];
}

/** The plan of a seed; every second step is quiet. */
export function planOf(seed: number): Plan {
  const roll = dice(seed);
  const n = () => Math.floor(roll() * 2 ** 31);
  const step = (): Step => [n(), n(), n(), n(), n(), roll() < 0.5 ? 0 : 1 + n()];
  const begin = step();
  return { begin, steps: Array.from({ length: 15 + (n() % 20) }, step) };
}

/** More rounds than healing ever needs. */
const ROUNDS = 40;

/** One history while it happens. */
export class Happening implements Scene {
  readonly world: World;
  readonly server: Server;
  readonly network: Network;
  readonly watch: Watch;
  readonly devices: Device[] = [];
  backup = false;
  forked = false;
  compacted = 0;
  private readonly loaded: ReadonlyMap<Who, Disk>;

  constructor(stage: Stage, world: World) {
    stage.world = world;
    stage.server.reset();
    this.world = world;
    this.server = stage.server;
    this.loaded = stage.loaded;
    this.network = new Network(world, stage.server);
    this.watch = new Watch(world, stage.server);
    this.network.witness = (...answer) => this.watch.answer(...answer);
  }

  addDevice(who: Who): Device {
    const device = new Device(`${who}${this.devices.length}`, who, this.world, this.network);
    this.devices.push(device);
    return device;
  }

  async run({ begin, steps }: Plan): Promise<void> {
    const { world } = this;
    world.begin(STILL);
    this.start(begin);
    await world.loop.idle();
    for (const [at, step] of steps.entries()) await this.step(at, step);
    await this.heal();
    await this.end();
  }

  private start([what, who, a, b, c]: Step): void {
    for (const process of this.server.processes)
      Object.assign(process.deps, { snapshotRows: c % 2 === 0 ? 1 : undefined });
    for (let i = 0; i < 2 + Number(what % 4 === 3); i++) {
      // Two of three devices belong to different people; the third may be a second one of the first.
      const person = CAST[(i === 2 ? who : who + i * (1 + (a % 4))) % CAST.length] ?? 'cityStaff';
      const device = this.addDevice(person);
      const disk = this.loaded.get(person);
      if (disk && (b >> i) % 4 !== 3) {
        device.disk.copyFrom(disk);
        this.rename(device);
      } else this.world.saw('first load');
      device.openTab();
    }
  }

  /** The loaded disks were all made by one client. */
  private rename(device: Device): void {
    const records = device.disk.raw(device.database)?.rawObjectStores.get('meta')?.records;
    for (const { key, value } of [...(records?.values() ?? [])])
      records?.put({ key, value: { ...(value as Meta), client: this.world.uuid() } });
  }

  private async step(at: number, step: Step): Promise<void> {
    const { world, devices } = this;
    world.begin(step);
    const device = devices[step[1] % devices.length];
    if (!device) return;
    const tab = await this.tabOf(device, step);
    const [name, act] = actOf(step);
    world.trace(`#${at} ${name}, ${device.name}${tab ? '' : ', no tab'} [${step}]`);
    if (tab) await act(this, device, tab, step);
    this.network.poke();
    await world.loop.idle();
    await this.check(device);
  }

  private async check(acting: Device | undefined): Promise<void> {
    if (this.world.failure) throw this.world.failure;
    await this.watch.step(this.devices, acting);
    if (this.world.failure) throw this.world.failure;
  }

  private async tabOf(device: Device, [, who]: Step) {
    const { world } = this;
    for (const tab of device.tabs) if (tab.alive && tab.open === 'failed') tab.disk.kill();
    if (!device.tabs.some((tab) => tab.alive)) {
      device.openTab();
      await world.loop.idle();
    }
    const usable = device.tabs.filter((tab) => tab.usable);
    return usable[(who >> 4) % Math.max(1, usable.length)];
  }

  /** Everything works again; after some rounds nothing moves any more. */
  private async heal(): Promise<void> {
    const { world, server, network, devices } = this;
    world.begin(STILL);
    world.trace('healing');
    network.mend();
    for (const process of server.processes) process.restart();
    for (const device of devices) {
      device.disk.full = false;
      if (device.old) for (const tab of device.tabs) tab.disk.kill();
      device.old = false;
      for (const tab of device.tabs) tab.frozen = false;
    }
    let why: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const device of devices) {
        const tab = await this.tabOf(device, STILL);
        if (tab) await world.ask(tab.data.syncNow());
      }
      await world.pass(round < 4 ? 2000 : 31_000);
      await this.check(undefined);
      why = devices.flatMap((device) => {
        const reason = unrest(server, device);
        return reason === null ? [] : `${device.name}: ${reason}`;
      });
      if (why.length === 0) return;
    }
    throw new Error(`L3: it never comes to rest: ${why.join('; ')}`);
  }

  private async end(): Promise<void> {
    const { world, server, devices, watch } = this;
    for (const device of devices) await this.check(device);
    checkKept(server, watch, world);
    const rows = serverRows(server, world);
    for (const device of devices) {
      checkShelves(server, device, rows);
      await checkHashes(world, server, device);
    }
    checkOutcomes(server, devices, watch, this.forked || watch.forgot);
    checkOverwrites(server);
    if (rows.some(({ kind }) => kind === 'conflict')) world.saw('conflict row at the end');
  }
}
