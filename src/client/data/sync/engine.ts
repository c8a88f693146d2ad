import type { CheckReport } from '../check-report.ts';
import type { Contact } from '../status-board.ts';
import { Backoff } from './backoff.ts';
import { Checker, type CheckTold } from './checker.ts';
import type { SyncContext } from './context.ts';
import { NoContact, Refused } from './http.ts';
import { judge } from './judge.ts';
import { Live } from './live.ts';
import { Stuck } from './loop-guard.ts';
import { syncRound } from './round.ts';
import { loadingShelves } from './snapshot-step.ts';

/** Between rounds while nothing else calls for one and the server pokes, or nobody looks. */
const IDLE_MS = 60_000;
/** While somebody looks and no poke can reach us: an unchanged answer costs the server one row. */
const ASK_MS = 1500;
/** After refusals in a circle; a person can try again at any time. */
const STUCK_MS = 600_000;
/** Edits that come together travel together. */
const AFTER_CHANGE_MS = 200;

export interface EngineTold extends CheckTold {
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
  private readonly checker: Checker;
  private leading = false;
  private visible = true;
  private running: Promise<void> | null = null;
  private again = false;
  private failed = false;
  /** The last request had no answer. */
  private lost = true;
  private stuck: Stuck | null = null;
  private asked = true;
  private cancel: () => void = () => undefined;

  constructor(ctx: SyncContext, told: EngineTold) {
    this.ctx = ctx;
    this.told = told;
    this.backoff = new Backoff(ctx.ports.random);
    this.live = new Live(ctx, () => this.poked());
    this.checker = new Checker(ctx, told);
    ctx.http.onContact = () => told.met();
    ctx.http.onRefused = ({ status, code }) => ctx.guard.note(status, code);
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
    if (visible) this.poked();
  }

  /** Something was saved: soon. While the server is away this waits for its turn. */
  soon(): void {
    if (this.running) this.again = true;
    else if (!this.failed) this.schedule(AFTER_CHANGE_MS);
  }

  /** A person asks for it: at once, however long the last failure made us wait. */
  now(): void {
    this.asked = true;
    this.stuck = null;
    this.ctx.guard.reset();
    this.poked();
  }

  /** Runs a round that begins now, not one that may have asked before, and resolves at its end. */
  async sync(): Promise<void> {
    // A round that is under way may have asked before what is wanted now had happened.
    await this.running;
    this.now();
    await this.running;
    this.cancel();
    await this.run();
  }

  /** Compares this device with the server, whether this tab leads or not. */
  async check(): Promise<CheckReport> {
    await this.running;
    return this.checker.run(() => false);
  }

  /** What is known before any contact: the last comparison, a loading that is not complete. */
  recall(): Promise<void> {
    this.ctx.progress.expect();
    return this.checker.recall();
  }

  /** The server, or a tab that comes into view, calls. */
  private poked(): void {
    if (this.stuck) return;
    if (this.running) this.again = true;
    else {
      this.backoff.reset();
      this.schedule(0);
    }
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
    const { memory } = this.ctx.store;
    const before = memory.gains;
    // A mere question that finds nothing is not worth a word on the screen.
    const worth = this.asked || memory.out.size > 0 || loadingShelves(this.ctx).length > 0;
    if (worth) this.told.learn({ syncing: true });
    this.asked = false;
    const stopped = () => !this.leading;
    try {
      const pushOnly = this.stuck?.status === 426;
      await syncRound(this.ctx, { stopped, feelFirst: this.lost, pushOnly });
      this.failed = false;
      this.lost = false;
      this.backoff.reset();
      const connection = pushOnly ? 'outdated' : 'online';
      this.told.learn({
        syncing: false,
        connection,
        failing: false,
        looping: false,
      });
      this.live.expect(memory.meta?.cursor ?? 0);
      if (!pushOnly && !stopped() && (await this.checker.due())) await this.compare(stopped);
      this.schedule(this.live.open || !this.visible || pushOnly ? IDLE_MS : ASK_MS);
    } catch (error) {
      this.fail(error, memory.gains > before);
    }
  }

  private async compare(stopped: () => boolean): Promise<void> {
    const { mended } = await this.checker.run(stopped);
    if (mended.length > 0) this.again = true;
  }

  private fail(error: unknown, stored: boolean): void {
    this.lost = error instanceof NoContact;
    if (error instanceof Stuck) this.stuck = error;
    // What waits still goes out past a server that serves only newer releases. Any other failure
    // waits its time there too: else what waits would be sent again and again without a pause.
    const outdated = error instanceof Stuck && error.status === 426;
    this.failed = !outdated;
    // A round that broke off after it had stored something is not a failure to start over.
    if (stored) this.backoff.reset();
    const wait = error instanceof Refused ? (error.retryAfterMs ?? 0) : 0;
    this.told.learn({ syncing: false, ...judge(error, this.leading) });
    if (outdated) this.schedule(IDLE_MS);
    else this.schedule(error instanceof Stuck ? STUCK_MS : this.backoff.next(wait));
  }
}
