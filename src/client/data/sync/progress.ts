import type { Loading } from '../data-port.ts';
import type { Memory } from '../store/memory.ts';

/** Room that a row takes before any has been seen: about what an enterprise takes. */
const ROW_BYTES = 450;

/** Screens hear of progress so often: each word paints a page that has rows to receive. */
const TELL_MS = 400;

/** How far a loading is, over all its streams: what lies here already counts as done. */
export class Progress {
  private readonly memory: Memory;
  private readonly tell: (loading: Loading | null) => void;
  private loading: Loading | null = null;
  private bytes = 0;
  private measured = 0;
  private toldAt = Number.NEGATIVE_INFINITY;
  private readonly now: () => number;

  constructor(memory: Memory, now: () => number, tell: (loading: Loading | null) => void) {
    this.memory = memory;
    this.now = now;
    this.tell = tell;
  }

  /** A stream says how many rows lie in the scopes that it covers, those that are here included. */
  begin(rows: number, scopes: ReadonlySet<string>): void {
    const { kinds, done, before } = this.held(scopes);
    this.toldAt = Number.NEGATIVE_INFINITY;
    this.say({ done, total: Math.max(before + rows, done), bytes: 0, kinds });
  }

  /** Rows are missing, and how many is not known yet: said with or without contact. */
  expect(): void {
    const states = [...this.memory.shelves.values()].map((shelf) => shelf.state);
    if (this.loading || !states.includes('loading')) return;
    const { kinds, done } = this.held(new Set());
    this.say({ done, total: 0, bytes: 0, kinds });
  }

  /** Rows are stored. */
  add(rows: Readonly<Record<string, number>>, bytes: number): void {
    const { done, total, kinds } = this.loading ?? { done: 0, total: 0, kinds: {} };
    const more = Object.values(rows).reduce((sum, n) => sum + n, 0);
    this.bytes += bytes;
    this.measured += more;
    const sums: Record<string, number> = { ...kinds };
    for (const [kind, n] of Object.entries(rows)) sums[kind] = (sums[kind] ?? 0) + n;
    this.say({ done: done + more, total: Math.max(total, done + more), bytes: 0, kinds: sums });
  }

  /** All shelves are complete. */
  end(): void {
    this.loading = null;
    this.bytes = 0;
    this.measured = 0;
    this.toldAt = Number.NEGATIVE_INFINITY;
    this.tell(null);
  }

  /** What the present loading has brought so far, in all and outside of some scopes. */
  private held(scopes: ReadonlySet<string>) {
    const kinds: Record<string, number> = {};
    const loaded = this.memory.meta?.loadedGen ?? 0;
    let before = 0;
    let done = 0;
    for (const [kind, segments] of this.memory.segments)
      for (const { scope, gen, hashes } of segments.values()) {
        const shelf = this.memory.shelves.get(`${scope}|${kind}`);
        if (gen <= loaded || shelf?.gen !== gen) continue;
        kinds[kind] = (kinds[kind] ?? 0) + hashes.length;
        done += hashes.length;
        if (!scopes.has(scope)) before += hashes.length;
      }
    return { kinds, done, before };
  }

  private say(loading: Loading): void {
    const each = this.measured > 0 ? this.bytes / this.measured : ROW_BYTES;
    this.loading = { ...loading, bytes: Math.round(each * loading.total) };
    const now = this.now();
    const last = loading.total > 0 && loading.done === loading.total;
    if (!last && Math.abs(now - this.toldAt) < TELL_MS) return;
    this.toldAt = now;
    this.tell(this.loading);
  }
}
