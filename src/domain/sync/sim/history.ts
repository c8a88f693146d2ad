import type { Grant } from '#domain/kernel/access.ts';
import { someAct } from './acts.ts';
import { broken } from './broken.ts';
import { checkEnd } from './check.ts';
import { Database } from './database.ts';
import { Device } from './device.ts';
import { FAULTS, type Fault } from './faults.ts';
import { Network } from './network.ts';
import { PLANS, type Plan, pickPlan, pickStep, type Step } from './plan.ts';
import { Process } from './process.ts';
import { Shelf } from './shelf.ts';
import { Sim, type Told } from './sim.ts';
import { SCOPES } from './stage.ts';
import { Stored } from './stored.ts';
import { Tab } from './tab.ts';

/** Rounds of a fair network after which all must be quiet. */
const ROUNDS = 60;
/** Turns of a fair round: push, load, pull. */
const FAIR = [0, 0.6, 0.9];
/** The release that people have in the end. */
const NEWEST = 2;

interface Flap {
  readonly at: number;
  readonly user: string;
  readonly grants: readonly Grant[];
}

class History {
  readonly sim: Sim;
  readonly db: Database;
  readonly net: Network;
  readonly plan: Plan;
  readonly devices: Device[] = [];
  tabs: Tab[] = [];
  #restore: (() => void) | null = null;
  readonly #old = new Map<Device, Stored>();
  #flaps: Flap[] = [];
  #now = 0;

  constructor(sim: Sim, plan: Plan) {
    const { chance } = sim;
    this.sim = sim;
    this.plan = plan;
    this.db = new Database(sim);
    this.net = new Network(sim);
    for (let i = 1 + chance.below(3); i > 0; i -= 1)
      this.net.processes.push(new Process(sim, this.db));
    const users = 2 + chance.below(2);
    for (let i = 0; i < users; i += 1) this.#addUser(`u${i}`, i === 0);
    this.db.onMove = (kind, id) => {
      const waits = (d: Device) =>
        d.stored.out.some(({ ops }) => ops.some((op) => op.id === id && op.kind === kind));
      if (this.devices.some(waits)) sim.saw('move in flight');
    };
  }

  #addUser(user: string, first: boolean): void {
    const { chance } = this.sim;
    const grants = first
      ? SCOPES.slice(0, 3).map(([scope]): Grant => ({ scope, role: 'staff' }))
      : SCOPES.filter(() => chance.yes(0.45)).map((s) => this.#grant(s));
    this.db.grant(user, grants);
    this.#addDevice(`${user}a`, user);
    if (chance.yes(0.25)) this.#addDevice(`${user}b`, user);
  }

  #grant([scope, roles]: (typeof SCOPES)[number]): Grant {
    return { scope, role: this.sim.chance.pick(roles) ?? 'viewer' };
  }

  #addDevice(name: string, user: string): void {
    const { chance } = this.sim;
    const stored = new Stored(chance.uuid(), chance.yes(0.3) ? 1 : NEWEST);
    const device = new Device(this.sim, name, user, stored);
    if (chance.yes(this.plan.loaded)) this.#preload(device);
    this.devices.push(device);
    this.tabs.push(new Tab(device));
    if (chance.yes(0.3)) this.tabs.push(new Tab(device));
  }

  /** A device that was in use before the history begins. */
  #preload({ user, stored }: Device): void {
    const [process] = this.net.processes;
    if (!process) return;
    const { views, have, scopes } = process.sight(user);
    const { epoch, seq: cursor } = this.db;
    stored.meta = { ...stored.meta, epoch, ep: 1, cursor, have, gen: scopes.length };
    for (const [i, scope] of scopes.entries()) {
      const view = views[scope] ?? 'basic';
      const shelf = new Shelf(view, i + 1);
      shelf.ready = true;
      for (const [key, { kind, id, rev }] of this.db.places.get(scope) ?? []) {
        const found = this.db.world.get(kind, id);
        if (!found) continue;
        const row = this.db.row(found, view);
        shelf.copies.set(key, { ep: 1, rev, scope, kind, id, row, view, gen: i + 1 });
      }
      stored.shelves.set(scope, shelf);
    }
  }

  readonly #steps: Readonly<Record<Step, () => void>> = {
    act: () => {
      const device = this.sim.chance.pick(this.devices);
      if (device) someAct(this.sim, device, this.plan.ends);
    },
    send: () => {
      const { chance } = this.sim;
      const tab = chance.pick(this.tabs);
      if (!tab) return;
      if (chance.yes(0.8)) tab.hear();
      this.net.send(tab, tab.ask(this.sim, 1 + chance.below(10)));
    },
    deliver: () => this.net.deliver(),
    serve: () => this.net.goOn(),
    regrant: () => this.#regrant(),
    compact: () => this.db.compact(this.sim.chance.below(this.db.seq + 1)),
    backup: () => {
      this.#restore = this.db.backup();
    },
    restore: () => {
      if (!this.#restore) return;
      this.net.stop();
      this.#restore();
      this.#restore = null;
      this.sim.saw('server restored');
    },
    killTab: () => this.#killTab(),
    killProcess: () => this.net.killProcess(),
    clone: () => this.#clone(),
    upgrade: () => {
      if (this.db.minPull < NEWEST) this.db.minPull = NEWEST;
      else this.sim.chance.pick(this.devices)?.upgrade(NEWEST);
    },
    openTab: () => {
      const device = this.sim.chance.pick(this.devices);
      if (device) this.tabs.push(new Tab(device));
    },
  };

  #regrant(): void {
    const { chance } = this.sim;
    const user = chance.pick([...this.db.grants.keys()]);
    const named = chance.pick(SCOPES);
    if (!user || !named) return;
    const before = this.db.grants.get(user) ?? [];
    const others = before.filter((g) => g.scope !== named[0]);
    const drops = others.length < before.length && others.length > 0 && chance.yes(0.6);
    this.db.grant(user, drops ? others : [...others, this.#grant(named)]);
    this.sim.saw(drops ? 'grant taken' : 'grant given');
    if (chance.yes(this.plan.flaps))
      this.#flaps.push({ at: this.#now + 1 + chance.below(14), user, grants: before });
  }

  /** A tab dies: what was on its way to it is lost; what is stored stays. */
  #killTab(): void {
    const tab = this.sim.chance.pick(this.tabs);
    if (!tab) return;
    tab.alive = false;
    this.tabs = this.tabs.map((t) => (t === tab ? new Tab(tab.device) : t));
    this.sim.saw('tab killed');
  }

  /** A profile is copied to another machine, or a machine comes back from its own older backup. */
  #clone(): void {
    const { chance } = this.sim;
    const device = chance.pick(this.devices);
    if (!device) return;
    const old = this.#old.get(device);
    if (chance.yes(old ? 0.1 : 0.6)) this.#old.set(device, device.stored.copy());
    else if (old && chance.yes(0.6)) {
      device.become(old);
      this.#old.delete(device);
      for (const tab of this.tabs) if (tab.device === device) tab.hear();
      this.sim.saw('device restored');
    } else if (this.devices.length < 6) {
      const twin = new Device(this.sim, `${device.name}'`, device.user, device.stored.copy());
      this.devices.push(twin);
      this.tabs.push(new Tab(twin));
      this.sim.saw('profile cloned');
    }
  }

  run(): void {
    const { chance, trace } = this.sim;
    const { rough, steps } = this.plan;
    this.net.noise = chance.yes(rough) ? chance.next() : 0;
    const count = steps[0] + chance.below(steps[1]);
    for (this.#now = 0; this.#now < count; this.#now += 1) {
      for (const { at, user, grants } of this.#flaps)
        if (at === this.#now) this.db.grant(user, grants);
      const step = pickStep(this.plan, chance);
      trace?.(`${this.#now} ${step}`);
      this.#steps[step]();
    }
    this.#heal();
  }

  #quiet({ user, stored }: Device): boolean {
    const { meta, out, shelves } = stored;
    if (out.length > 0 || meta.epoch !== this.db.epoch || meta.cursor !== this.db.seq) return false;
    for (const { ready } of shelves.values()) if (!ready) return false;
    const [process] = this.net.processes;
    return process?.sight(user).have === meta.have;
  }

  #drain(): void {
    while (this.net.letters.length > 0 || this.net.work.length > 0) {
      if (this.net.work.length > 0) this.net.goOn();
      else this.net.deliver();
    }
  }

  /** A fair network; first old releases empty their outboxes, then all become quiet (L3). */
  #heal(): void {
    const { sim, net } = this;
    net.noise = 0;
    sim.trace?.('the network is fair from now on');
    this.#rounds(
      (d) =>
        d.stored.release < this.db.minPull && d.stored.meta.epoch !== this.db.epoch
          ? true
          : d.stored.out.length === 0,
      'an old release never sends all its edits',
    );
    for (const device of this.devices) device.upgrade(NEWEST);
    this.#rounds((d) => this.#quiet(d), 'it never becomes quiet');
    checkEnd(sim, this.db, this.devices);
  }

  #rounds(done: (device: Device) => boolean, complaint: string): void {
    this.#drain();
    for (let round = 0; round < ROUNDS; round += 1) {
      const busy = this.tabs.filter(({ device }) => !done(device));
      if (busy.length === 0) return;
      for (const tab of busy)
        for (const turn of FAIR) {
          tab.hear();
          this.net.send(tab, tab.ask(this.sim, 40, turn));
          this.#drain();
        }
    }
    throw broken('L3', complaint);
  }
}

/**
 * One random history of several devices and a server; then quiet, in which all must agree. Throws
 * with what is wrong. The same seed runs the same history; a fault aims it at what brings it out, and
 * `sound` leaves the fault itself out.
 */
export function runHistory(seed: number, told: Told, fault?: Fault, sound = false): void {
  const sim = new Sim(seed, told, sound ? undefined : fault);
  const plan = pickPlan(sim.chance);
  new History(sim, fault ? PLANS[FAULTS[fault].aim] : plan).run();
}
