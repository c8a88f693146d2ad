import { IDBKeyRange } from 'fake-indexeddb';
import { createSearchIndex } from '#client/data/index/search-index.ts';
import type { Channel, Locks, OpenEvents, Ports } from '#client/data/ports.ts';
import { Repository } from '#client/data/repository.ts';
import { databaseName } from '#client/data/store/database-name.ts';
import { Disk, TabDisk } from './disk.ts';
import { type Who, WORKSPACE } from './town.ts';
import type { World } from './world.ts';

/** What a device needs of a network. */
export interface Wire {
  fetch(device: Device, tab: Tab, path: string, init: RequestInit): Promise<Response>;
  listen(device: Device, tab: Tab, on: Parameters<OpenEvents>[1]): () => void;
}

/** One open tab: the real repository over ports of the world. It ends when its disk says so. */
export class Tab {
  readonly who: Who;
  readonly disk: TabDisk;
  readonly data: Repository;
  readonly death = new AbortController();
  open: 'opening' | 'ready' | 'failed' = 'opening';
  /** A frozen tab keeps its locks and runs no timer. */
  frozen = false;

  constructor(device: Device) {
    this.who = device.who;
    this.disk = new TabDisk(device.disk);
    this.disk.onDeath = () => this.death.abort();
    this.data = new Repository(device.ports(this), createSearchIndex);
    this.data.open(device.session).then(
      () => {
        this.open = 'ready';
      },
      () => {
        this.open = 'failed';
      },
    );
  }

  get alive(): boolean {
    return !this.disk.dead;
  }

  get usable(): boolean {
    return this.alive && this.open === 'ready';
  }
}

/** One browser profile: a disk that survives, tabs that open and die, a clock of its own. */
export class Device {
  readonly disk = new Disk();
  readonly who: Who;
  readonly name: string;
  readonly database: string;
  tabs: Tab[] = [];
  /** What its clock is wrong by. */
  skew = 0;
  /** An app so old that it may only push. */
  old = false;
  /** Where not, two tabs lead at once. */
  honoursLocks = true;
  private readonly world: World;
  private readonly network: Wire;
  private readonly channels = new Set<{ name: string; hear: (message: unknown) => void }>();
  private readonly held = new Map<string, { release: () => void; free: Promise<void> }>();

  constructor(name: string, who: Who, world: World, network: Wire) {
    this.name = name;
    this.who = who;
    this.world = world;
    this.network = network;
    this.database = databaseName(WORKSPACE.id, who);
  }

  get session() {
    const { who } = this;
    const workspace = { id: WORKSPACE.id, name: WORKSPACE.name, demo: true };
    const user = { id: who, username: who, name: who };
    return { user, workspace, grants: [], now: '2026-03-02T09:00:00+08:00' };
  }

  openTab(): Tab {
    const tab = new Tab(this);
    this.tabs = [...this.tabs.filter((other) => other.alive), tab];
    return tab;
  }

  /** All values of a table as they lie on the disk. */
  table<T>(name: string): T[] {
    return this.disk.values<T>(this.database, name);
  }

  ports(tab: Tab): Ports {
    const { world } = this;
    const later = (ms: number, run: () => void) => {
      const due = () => {
        if (!tab.alive) return;
        if (tab.frozen) world.later(1000, due);
        else run();
      };
      return world.later(ms, due);
    };
    return {
      fetch: (input, init) => this.network.fetch(this, tab, String(input), init ?? {}),
      now: () => world.now + this.skew,
      random: () => world.random(),
      later,
      locks: this.locks(tab.death.signal),
      channel: (name) => this.channel(name, tab),
      events: (_, on) => this.network.listen(this, tab, on),
      idb: { indexedDB: tab.disk.indexedDB, IDBKeyRange },
      estimate: async () => ({ usage: 1000, quota: 1_000_000 }),
      persisted: async () => true,
      askPersist: () => undefined,
    };
  }

  private readonly locks = (dead: AbortSignal): Locks => ({
    request: async (name, { steal, signal }, run) => {
      if (dead.aborted) return never();
      const lost = new AbortController();
      if (!this.honoursLocks) return run(lost.signal);
      for (let holder = this.held.get(name); holder && !steal; holder = this.held.get(name)) {
        await Promise.race([holder.free, new Promise((r) => signal.addEventListener('abort', r))]);
        if (dead.aborted) return never();
        if (signal.aborted) throw new DOMException('aborted', 'AbortError');
      }
      this.held.get(name)?.release();
      let freed: () => void = () => undefined;
      const free = new Promise<void>((r) => {
        freed = r;
      });
      const mine = { release: () => lost.abort(), free };
      this.held.set(name, mine);
      const died = new Promise((r) => dead.addEventListener('abort', r));
      await Promise.race([run(lost.signal), died]).finally(() => {
        if (this.held.get(name) === mine) this.held.delete(name);
        freed();
      });
    },
  });

  private channel(name: string, tab: Tab): Channel {
    const me = { name, hear: (_: unknown): void => undefined };
    this.channels.add(me);
    tab.death.signal.addEventListener('abort', () => this.channels.delete(me));
    return {
      post: (message) => {
        if (!tab.alive) return;
        for (const other of this.channels)
          if (other !== me && other.name === name)
            setImmediate(() => this.channels.has(other) && other.hear(message));
      },
      listen: (listener) => {
        me.hear = listener;
      },
      close: () => void this.channels.delete(me),
    };
  }
}

const never = () => new Promise<never>(() => undefined);
