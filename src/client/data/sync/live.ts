import { headEvent } from '#domain/sync/protocol.ts';
import { Backoff } from './backoff.ts';
import type { SyncContext } from './context.ts';

/** The server pokes within half a second: who hears of a change so much later hears nothing in time. */
const LATE_MS = 5000;

/**
 * Pokes of the server while the tab is visible. A lost or doubled poke harms nothing: one that says
 * what was said before is no news, for a round that failed since then waits its time.
 */
export class Live {
  private readonly ctx: SyncContext;
  private readonly onNews: () => void;
  private readonly backoff: Backoff;
  private allowed = false;
  private heard = false;
  /** Something between us and the server holds its pokes back. */
  private late = false;
  private head = -1;
  private epoch = '';
  private hangUp: () => void = () => undefined;
  private cancelWatch: () => void = () => undefined;

  constructor(ctx: SyncContext, onNews: () => void) {
    this.ctx = ctx;
    this.onNews = onNews;
    this.backoff = new Backoff(ctx.ports.random);
  }

  /** Whether a change elsewhere will be told; else somebody has to ask. */
  get open(): boolean {
    return this.heard && !this.late;
  }

  allow(allowed: boolean): void {
    if (allowed === this.allowed) return;
    this.allowed = allowed;
    if (allowed) this.connect();
    else this.close();
  }

  /** The server stands at `head`: a line that lives says so within seconds, or it is of no use. */
  expect(head: number): void {
    this.cancelWatch();
    if (!this.open || head <= this.head) return;
    this.cancelWatch = this.ctx.ports.later(LATE_MS, () => {
      if (!this.heard || head <= this.head) return;
      this.late = true;
      this.onNews();
    });
  }

  private connect(): void {
    this.hangUp = this.ctx.ports.events('/api/sync/live', {
      head: (data) => this.hear(data),
      beat: () => this.ctx.http.onContact(),
      down: () => {
        const lived = this.heard;
        this.close();
        if (!this.allowed) return;
        // The line broke: a question tells whether the server is still there.
        if (lived) this.onNews();
        this.hangUp = this.ctx.ports.later(this.backoff.next(), () => this.connect());
      },
    });
  }

  private hear(data: unknown): void {
    this.heard = true;
    this.backoff.reset();
    const head = headEvent.safeParse(data);
    const meta = this.ctx.store.memory.meta;
    if (!head.success || !meta) return;
    const said = head.data.epoch === this.epoch && head.data.head <= this.head;
    this.head = head.data.head;
    this.epoch = head.data.epoch;
    if (!said && (head.data.epoch !== meta.epoch || head.data.head > meta.cursor)) this.onNews();
    // Pokes flow again, or this one would not have come before we asked.
    if (head.data.head > meta.cursor) this.late = false;
  }

  private close(): void {
    this.heard = false;
    this.late = false;
    this.head = -1;
    this.cancelWatch();
    this.hangUp();
    this.hangUp = () => undefined;
  }
}
