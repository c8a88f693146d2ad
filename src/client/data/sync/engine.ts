import { Problem } from '#domain/kernel/problem.ts';
import type { Contact } from '../status-board.ts';
import { Backoff } from './backoff.ts';
import type { SyncContext } from './context.ts';
import { NoContact, Refused } from './http.ts';
import { Live } from './live.ts';
import { syncRound } from './round.ts';

/** Between rounds while nothing else calls for one: with and without pokes of the server. */
const IDLE_MS = 60_000;
const IDLE_LIVE_MS = 300_000;
/** Edits that come together travel together. */
const AFTER_CHANGE_MS = 200;

export interface EngineTold {
  learn(part: Partial<Contact>): void;
  met(): void;
}

/**
 * Talks to the server for all tabs of this user while its tab leads: one round at a time, after
 * changes, on pokes, at intervals; after a failure it waits and tries again, without end.
 */
export class Engine {
  private readonly ctx: SyncContext;
  private readonly told: EngineTold;
  private readonly backoff: Backoff;
  private readonly live: Live;
  private leading = false;
  private visible = true;
  private running: Promise<void> | null = null;
  private again = false;
  private failed = false;
  private cancel: () => void = () => undefined;

  constructor(ctx: SyncContext, told: EngineTold) {
    this.ctx = ctx;
    this.told = told;
    this.backoff = new Backoff(ctx.ports.random);
    this.live = new Live(ctx, () => this.now());
    ctx.http.onContact = () => told.met();
  }

  /** This tab leads from now on. */
  lead(): void {
    this.leading = true;
    this.live.allow(this.visible);
    this.schedule(0);
  }

  /** This tab no longer leads; what is under way is given up. */
  async rest(): Promise<void> {
    this.leading = false;
    this.cancel();
    this.live.allow(false);
    this.ctx.http.abort();
    await this.running;
  }

  setVisible(visible: boolean): void {
    this.visible = visible;
    if (!this.leading) return;
    this.live.allow(visible);
    if (visible) this.now();
  }

  /** Something was saved: soon. While the server is away this waits for its turn. */
  soon(): void {
    if (this.running) this.again = true;
    else if (!this.failed) this.schedule(AFTER_CHANGE_MS);
  }

  /** A person or a poke asks for it: at once, however long the last failure made us wait. */
  now(): void {
    if (this.running) this.again = true;
    else {
      this.backoff.reset();
      this.schedule(0);
    }
  }

  /** Runs a round now and resolves when the engine rests. */
  async sync(): Promise<void> {
    this.now();
    this.cancel();
    await this.run();
  }

  private schedule(ms: number): void {
    this.cancel();
    if (!this.leading) return;
    this.cancel = this.ctx.ports.later(ms, () => void this.run());
  }

  private run(): Promise<void> {
    if (!this.leading) return Promise.resolve();
    this.running ??= this.round().finally(() => {
      this.running = null;
      if (!this.again) return;
      this.again = false;
      if (!this.failed) this.schedule(0);
    });
    return this.running;
  }

  private async round(): Promise<void> {
    this.told.learn({ syncing: true });
    const { memory } = this.ctx.store;
    const before = memory.ver;
    try {
      await syncRound(this.ctx, () => !this.leading);
      this.failed = false;
      this.backoff.reset();
      this.told.learn({ syncing: false, connection: 'online', failing: false, loading: null });
      this.schedule(this.live.open ? IDLE_LIVE_MS : IDLE_MS);
    } catch (error) {
      this.failed = true;
      // A round that broke off after it had stored something is not a failure to start over.
      if (memory.ver > before) this.backoff.reset();
      const wait = error instanceof Refused ? (error.retryAfterMs ?? 0) : 0;
      this.told.learn({ syncing: false, loading: null, ...this.judge(error) });
      this.schedule(this.backoff.next(wait));
    }
  }

  /** What a failure says about the connection; local trouble (a full disk) says nothing of it. */
  private judge(error: unknown): Partial<Contact> {
    if (error instanceof NoContact) return this.leading ? { connection: 'offline' } : {};
    if (error instanceof Problem) return {};
    if (error instanceof Refused) {
      if (error.status === 401) return { connection: 'signed-out', failing: false };
      if (error.status === 426) return { connection: 'outdated', failing: false };
      const busy = error.status === 429 || error.status === 503;
      return { connection: 'online', failing: !busy };
    }
    return { connection: 'online', failing: true };
  }
}
