import { createApp } from '#server/app.ts';
import type { Auth } from '#server/auth/auth.ts';
import type { Deps } from '#server/deps.ts';
import { createLog } from '#server/log.ts';
import { createAccess } from '#server/services/access.ts';
import { giveGrants } from '#server/services/grants.service.ts';
import { fillWorkspace } from '#server/services/import-rows.service.ts';
import { diskBlobs } from '#server/store/disk-blobs.ts';
import type { Store } from '#server/store/store.ts';
import { blindIfPlanted } from './plants.ts';
import { SqlDisk } from './sql-disk.ts';
import { DAWN, HOMES, PEOPLE, ROWS, WORKSPACE } from './town.ts';

/**
 * Who asks is told by this header: signing in is not what is simulated. Processes remember people by
 * it, as they do in earnest (auth/principal.service.ts), and answer from the clock alone.
 */
export const USER_HEADER = 'cookie';

/** The process died under a request. */
export class Died extends Error {}

/** What goes wrong inside a process: at the k-th statement, before or just after a commit. */
export interface Fuse {
  readonly how: 'bug' | 'outage' | 'death';
  readonly where: 'statement' | 'before-commit' | 'after-commit';
  readonly every: number;
  left: number;
  times: number;
}

/** The database does one transaction at a time, whoever asks for it. */
class Turns {
  writing = false;
  private last: Promise<unknown> = Promise.resolve();
  private readonly disk: SqlDisk;

  constructor(disk: SqlDisk) {
    this.disk = disk;
  }

  run<T>(writing: boolean, work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(async () => {
      this.writing = writing;
      try {
        return await work();
      } finally {
        this.disk.rollBack();
      }
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Forgets who is waiting: another history begins. */
  clear(): void {
    this.last = Promise.resolve();
  }
}

const nobody = { listen: () => () => undefined, stop: () => undefined };
const fakeAuth = {
  api: {
    getSession: async ({ headers }: { headers: Headers }) => {
      const id = headers.get(USER_HEADER);
      return id ? { user: { id } } : null;
    },
  },
} as unknown as Auth;

/** One API process: the real app over the shared database. */
export class Process {
  readonly deps: Deps;
  fuse: Fuse | null = null;
  onBlow: (fuse: Fuse) => void = () => undefined;
  /** A request of an earlier life is never answered. */
  private life = 0;
  private down = false;
  private readonly app: ReturnType<typeof createApp>;
  private readonly turns: Turns;

  constructor(disk: SqlDisk, turns: Turns, world: Pick<Deps, 'now' | 'newId'>) {
    this.turns = turns;
    const inner = disk.store((text, execute) => this.statement(text, execute));
    const store: Store = {
      ...inner,
      read: (work) => turns.run(false, () => inner.read(work)),
      write: (work) => turns.run(true, () => inner.write(work)),
      readOnce: (work) => turns.run(false, () => inner.readOnce(work)),
      writeOnce: (work) => turns.run(true, () => inner.writeOnce(work)),
    };
    const log = createLog('silent');
    const files = { dataDir: '', distDir: '', baseUrl: undefined, version: '0' };
    this.deps = {
      store,
      auth: fakeAuth,
      blobs: diskBlobs(''),
      access: createAccess(),
      heads: nobody,
      log,
      ...files,
      ...world,
    };
    this.app = createApp(this.deps);
  }

  /** A new process in the place of the old one: it remembers nothing. */
  restart(): void {
    this.life += 1;
    this.down = false;
    this.fuse = null;
    const store = { ...this.deps.store };
    Object.assign(this.deps, { store, access: blindIfPlanted(createAccess()) });
  }

  /** Throws Died where the process did not live to answer. */
  async handle(path: string, init: RequestInit): Promise<Response> {
    const { life } = this;
    if (this.down) throw new Died();
    const answer = await this.app.request(path, init);
    if (this.down || this.life !== life) throw new Died();
    return answer;
  }

  private statement(text: string, execute: () => void): void {
    if (text === 'rollback') return;
    if (this.down) throw new Died();
    const { fuse } = this;
    if (!fuse) return;
    if (fuse.where !== 'statement' && !(text === 'commit' && this.turns.writing)) return;
    fuse.left -= 1;
    if (fuse.left > 0) return;
    fuse.left = fuse.every;
    fuse.times -= 1;
    if (fuse.times <= 0) this.fuse = null;
    this.onBlow(fuse);
    if (fuse.where === 'after-commit') execute();
    if (fuse.how === 'death') this.down = true;
    if (fuse.how === 'death') throw new Died();
    if (fuse.how === 'bug') throw new TypeError('A fault of ours');
    throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
  }
}

/** The server of all histories: one database, two processes; each history begins with `reset`. */
export class Server {
  readonly disk: SqlDisk;
  readonly processes: readonly [Process, Process];
  private readonly turns: Turns;

  private constructor(disk: SqlDisk, world: Pick<Deps, 'now' | 'newId'>) {
    this.disk = disk;
    this.turns = new Turns(disk);
    this.processes = [new Process(disk, this.turns, world), new Process(disk, this.turns, world)];
  }

  /** A server with the town on it and its people's grants. */
  static async make(world: Pick<Deps, 'now' | 'newId'>): Promise<Server> {
    const disk = await SqlDisk.make();
    const server = new Server(disk, world);
    const { store } = server.processes[0].deps;
    await store.write((tx) => tx.clock.createWorkspace(WORKSPACE, 'e1'));
    await fillWorkspace(store, WORKSPACE.no, ROWS, new Date(DAWN));
    for (const who of PEOPLE) {
      disk.raw.prepare('insert into "user" values (?, ?, ?)').run(who, who, who);
      await giveGrants(store, WORKSPACE.no, who, HOMES[who]);
    }
    disk.keep('pristine');
    return server;
  }

  reset(): void {
    this.disk.rollBack();
    this.disk.restore('pristine');
    this.turns.clear();
    for (const process of this.processes) process.restart();
  }

  get store(): Store {
    return this.processes[0].deps.store;
  }
}
