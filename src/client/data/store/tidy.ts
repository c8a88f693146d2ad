import { tidyFiles } from '../files/tidy-files.ts';
import type { IndexFeed } from '../index-feed.ts';
import type { Ports } from '../ports.ts';
import { repack } from './repack.ts';
import type { Store } from './store.ts';

/** Nothing was changed for so long: time to tidy. */
const IDLE_MS = 5000;
/** After a first loading: whoever starts anew before the index is saved waits for it to be made again. */
const LOADED_MS = 500;
/** Acknowledged mutations are kept so long, for a server that comes back from an old backup. */
const SENT_MS = 14 * 86_400_000;
/** Acts and history older than this are of no use for undo. */
const HISTORY_MS = 90 * 86_400_000;

/** Idle work of the leading tab: overlays into segments, the index saved, old acts forgotten. */
export class Tidy {
  leads = false;
  private readonly store: Store;
  private readonly feed: IndexFeed;
  private readonly ports: Ports;
  private cancel: () => void = () => undefined;
  private running = false;
  private loaded = false;
  private stopped = false;

  constructor(store: Store, feed: IndexFeed, ports: Ports) {
    this.store = store;
    this.feed = feed;
    this.ports = ports;
  }

  soon(): void {
    this.cancel();
    const wait = this.loaded ? LOADED_MS : IDLE_MS;
    if (!this.stopped) this.cancel = this.ports.later(wait, () => void this.now());
  }

  /** A first loading has come to its end: what it brought is put in order before anything else. */
  hurry(): void {
    this.loaded = true;
    this.soon();
  }

  /** Tidies at once. A failure costs nothing: all of it is tried again. */
  async now(): Promise<void> {
    this.cancel();
    this.loaded = false;
    if (!this.leads || this.running || this.stopped) return;
    this.running = true;
    try {
      await repack(this.store, this.ports, () => this.stopped);
      await this.forget();
      await this.feed.save();
    } catch {
      // The next quiet moment comes.
    } finally {
      this.running = false;
    }
  }

  stop(): void {
    this.stopped = true;
    this.cancel();
  }

  private async forget(): Promise<void> {
    const { db } = this.store;
    const now = this.ports.now();
    await tidyFiles(this.store, now);
    await db.sent
      .where('acked')
      .below(now - SENT_MS)
      .delete();
    const before = new Date(now - HISTORY_MS).toISOString().slice(0, 10);
    const old = await db.batch.where('at').below(before).primaryKeys();
    if (old.length === 0) return;
    await db.transaction('rw', ['batch', 'history'], async () => {
      const acts = await db.history.where('batch').anyOf(old).toArray();
      const waiting = new Set(acts.filter((a) => a.status === 'waiting').map((a) => a.batch));
      const gone = acts.filter((act) => !waiting.has(act.batch));
      await db.history.bulkDelete(gone.map((act) => act.id));
      await db.batch.bulkDelete(old.filter((id) => !waiting.has(id)));
    });
  }
}
