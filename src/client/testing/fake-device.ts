import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { DataEvent } from '#client/data/data-port.ts';
import { createSearchIndex } from '#client/data/index/search-index.ts';
import type { Channel, Locks, Ports } from '#client/data/ports.ts';
import { Repository } from '#client/data/repository.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import { type FakeServer, WORKSPACE } from './fake-server.ts';

/** What lies between a device and its server; every switch can be thrown at any time. */
type Fault = 'deaf' | 'hang' | { readonly status: number; readonly code: string } | null;

export interface Wire {
  up: boolean;
  /** The server hears and works, its answer is lost. */
  deaf: boolean;
  /** Answers of streams break off after so many bytes; null: never. */
  cutAt: number | null;
  /** What happens to a request; `deaf` loses its answer, `hang` never gives one. */
  fault: ((path: string) => Fault) | null;
  /** The line for pokes: absent, held back after the first word, or as it should be. */
  live: 'none' | 'held' | 'open';
  /** Status that every request is answered with instead; null: the server's own. */
  status: number | null;
  readonly log: string[];
  /** Requests with their questions. */
  readonly asked: string[];
}

/** A tab of the app: `kill` ends it between two steps; `freeze` stops its clock. */
interface Tab {
  readonly data: Repository;
  readonly events: DataEvent[];
  readonly opened: Promise<void>;
  readonly kill: () => void;
  readonly freeze: () => void;
}

const STEP_MS = 50;

/** One browser profile: a database that survives, tabs that open and die, and a clock moved by hand. */
export class FakeDevice {
  readonly wire: Wire = {
    ...{ up: true, deaf: false, cutAt: null, status: null, fault: null, live: 'none' },
    ...{ log: [], asked: [] },
  };
  readonly idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  now = Date.UTC(2026, 2, 2, 1);
  quota: number | null = null;
  /** Locks are given to everybody who asks: a browser without them, or with broken ones. */
  lawless = false;
  /** What a tab says to the others is lost: it dies before it has spoken. */
  unheard = false;
  /** When a lock was taken by force, and by whose tab. */
  readonly robberies: { readonly at: number; readonly by: AbortSignal }[] = [];
  private readonly server: FakeServer;
  private readonly channels = new Set<{ name: string; hear: (message: unknown) => void }>();
  private readonly held = new Map<string, { release: () => void; free: Promise<void> }>();
  private readonly lines = new Set<() => void>();
  private timers: { at: number; run: () => void }[] = [];
  private seed: number;

  constructor(server: FakeServer, seed = 1) {
    this.server = server;
    this.seed = seed;
  }

  /** Opens a tab for a user; its data is ready when this resolves. */
  async tab(user: string): Promise<Omit<Tab, 'opened'>> {
    const { opened, ...tab } = this.beginTab(user);
    await opened;
    return tab;
  }

  /** The same, to be looked at before its data is ready. */
  beginTab(user: string): Tab {
    const life: Life = { dead: new AbortController(), frozen: false };
    const data = new Repository(this.ports(user, life), createSearchIndex);
    const events: DataEvent[] = [];
    data.subscribe((event) => events.push(event));
    const freeze = () => {
      life.frozen = true;
    };
    const opened = data.open(sessionOf(user));
    return { data, events, opened, kill: () => life.dead.abort(), freeze };
  }

  /** Lets time go by, timers in their order, until the condition holds. */
  async until(what: string, holds: () => boolean | Promise<boolean>, limit = 400): Promise<void> {
    for (let i = 0; i < limit; i++) {
      if (await holds()) return;
      await this.pass(STEP_MS);
    }
    throw new Error(`It never came true: ${what}`);
  }

  /** Moves the clock and runs what is due. */
  async pass(ms: number): Promise<void> {
    this.now += ms;
    const due = this.timers.filter((timer) => timer.at <= this.now).sort((a, b) => a.at - b.at);
    this.timers = this.timers.filter((timer) => timer.at > this.now);
    for (const timer of due) timer.run();
    await settle();
  }

  private ports(user: string, life: Life): Ports {
    const { signal } = life.dead;
    return {
      fetch: (input, init) => this.fetch(user, signal, String(input), init),
      now: () => this.now,
      random: () => this.random(),
      later: (ms, run) => this.later(ms, () => signal.aborted || life.frozen || run()),
      locks: this.locks(signal),
      channel: (name) => this.channel(name, signal),
      events: (_, on) => this.listen(signal, on),
      idb: this.idb,
      estimate: async () => ({ usage: 1000, quota: 1_000_000 }),
      persisted: async () => true,
      askPersist: () => undefined,
    };
  }

  private async fetch(
    user: string,
    dead: AbortSignal,
    path: string,
    init?: RequestInit,
  ): Promise<Response> {
    if (dead.aborted) return never();
    this.wire.log.push(path.split('?')[0] ?? '');
    this.wire.asked.push(path);
    await settle();
    if (!this.wire.up) throw new TypeError('fetch failed');
    if (this.wire.status !== null)
      return new Response(JSON.stringify({ code: 'any' }), { status: this.wire.status });
    const fault = this.wire.fault?.(path) ?? null;
    if (fault === 'hang') return hung(init?.signal ?? null);
    if (fault && fault !== 'deaf')
      return new Response(JSON.stringify({ code: fault.code }), { status: fault.status });
    const answer = await this.server.handle(user, path, init);
    if (dead.aborted) return never();
    if (this.wire.deaf || fault === 'deaf') throw new TypeError('fetch failed');
    return this.wire.cutAt === null || !path.includes('/snapshot')
      ? answer
      : cut(answer, this.wire.cutAt);
  }

  private readonly locks = (dead: AbortSignal): Locks => ({
    request: async (name, { steal, signal }, run) => {
      if (dead.aborted) return never();
      const lost = new AbortController();
      if (this.lawless) return run(lost.signal);
      if (steal) this.robberies.push({ at: this.now, by: dead });
      for (let holder = this.held.get(name); holder && !steal; holder = this.held.get(name)) {
        await Promise.race([holder.free, new Promise((r) => signal.addEventListener('abort', r))]);
        if (signal.aborted) throw new DOMException('aborted', 'AbortError');
        // A tab that died while it waited takes nothing.
        if (dead.aborted) return never();
      }
      this.held.get(name)?.release();
      let freed: () => void = () => undefined;
      const free = new Promise<void>((r) => {
        freed = r;
      });
      const mine = { release: () => lost.abort(), free };
      this.held.set(name, mine);
      await Promise.race([run(lost.signal), new Promise((r) => dead.addEventListener('abort', r))]);
      if (this.held.get(name) === mine) this.held.delete(name);
      freed();
    },
  });

  private channel(name: string, dead: AbortSignal): Channel {
    const me = { name, hear: (_: unknown): void => undefined };
    this.channels.add(me);
    dead.addEventListener('abort', () => this.channels.delete(me));
    return {
      post: (message) => {
        if (this.unheard) return;
        for (const other of this.channels)
          if (other !== me && other.name === name) setImmediate(() => other.hear(message));
      },
      listen: (listener) => {
        me.hear = listener;
      },
      close: () => void this.channels.delete(me),
    };
  }

  private listen(dead: AbortSignal, on: Parameters<Ports['events']>[1]): () => void {
    const { live } = this.wire;
    if (live === 'none') return () => undefined;
    const say = () => {
      if (!dead.aborted && this.wire.up)
        setImmediate(() => on.head({ epoch: this.server.epoch, head: this.server.seq }));
    };
    say();
    if (live === 'open') this.server.heads.add(say);
    this.lines.add(on.down);
    return () => {
      this.server.heads.delete(say);
      this.lines.delete(on.down);
    };
  }

  /** Something between device and server cuts the lines for pokes. */
  cutLines(): void {
    for (const down of [...this.lines]) down();
  }

  private later(ms: number, run: () => void): () => void {
    const timer = { at: this.now + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((t) => t !== timer);
    };
  }

  private random(): Uint8Array {
    return Uint8Array.from({ length: 16 }, () => {
      this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
      return this.seed >>> 24;
    });
  }
}

/** The session of an invented user. */
export function sessionOf(user: string): SessionAnswer {
  return {
    user: { id: user, username: user, name: user },
    workspace: { id: WORKSPACE, name: '甲市', demo: true },
    grants: [],
    now: '2026-03-02T09:00:00+08:00',
  };
}

/** A frozen tab runs no timer but keeps its lock. */
type Life = { readonly dead: AbortController; frozen: boolean };
const never = () => new Promise<never>(() => undefined);

/** A socket that says nothing until its reader gives up. */
const hung = (signal: AbortSignal | null) =>
  new Promise<never>((_, no) => signal?.addEventListener('abort', () => no(signal.reason)));

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((r) => setImmediate(r));
}

async function cut(answer: Response, bytes: number): Promise<Response> {
  const whole = new Uint8Array(await answer.arrayBuffer());
  if (whole.length <= bytes) return new Response(whole);
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return controller.error(new TypeError('connection lost'));
      sent = true;
      controller.enqueue(whole.slice(0, bytes));
    },
  });
  return new Response(body);
}
