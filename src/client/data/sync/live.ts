import { headEvent } from '#domain/sync/protocol.ts';
import { Backoff } from './backoff.ts';
import type { SyncContext } from './context.ts';

/** Pokes of the server while the tab is visible. A lost or doubled poke harms nothing. */
export class Live {
  open = false;
  private readonly ctx: SyncContext;
  private readonly onNews: () => void;
  private readonly backoff: Backoff;
  private allowed = false;
  private hangUp: () => void = () => undefined;

  constructor(ctx: SyncContext, onNews: () => void) {
    this.ctx = ctx;
    this.onNews = onNews;
    this.backoff = new Backoff(ctx.ports.random);
  }

  allow(allowed: boolean): void {
    if (allowed === this.allowed) return;
    this.allowed = allowed;
    if (allowed) this.connect();
    else this.close();
  }

  private connect(): void {
    this.hangUp = this.ctx.ports.events('/api/sync/live', {
      head: (data) => this.hear(data),
      beat: () => this.ctx.http.onContact(),
      down: () => {
        const lived = this.open;
        this.close();
        if (!this.allowed) return;
        // The line broke: a question tells whether the server is still there.
        if (lived) this.onNews();
        this.hangUp = this.ctx.ports.later(this.backoff.next(), () => this.connect());
      },
    });
  }

  private hear(data: unknown): void {
    this.open = true;
    this.backoff.reset();
    const head = headEvent.safeParse(data);
    const meta = this.ctx.store.memory.meta;
    if (!head.success || !meta) return;
    if (head.data.epoch !== meta.epoch || head.data.head > meta.cursor) this.onNews();
  }

  private close(): void {
    this.open = false;
    this.hangUp();
    this.hangUp = () => undefined;
  }
}
