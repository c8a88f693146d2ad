/** One voice among the tabs of a browser. */
export interface Channel {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
  close(): void;
}

/** Exclusive right among tabs. `run` holds it until its promise ends or `lost` fires. */
export interface Locks {
  request(
    name: string,
    options: { readonly steal: boolean; readonly signal: AbortSignal },
    run: (lost: AbortSignal) => Promise<void>,
  ): Promise<void>;
}

/** Pokes of the server; the returned function hangs up. */
export type OpenEvents = (
  url: string,
  on: {
    readonly head: (data: unknown) => void;
    /** The line lives, with or without news. */
    readonly beat: () => void;
    readonly down: () => void;
  },
) => () => void;

/** The world as the device side knows it; handed in whole, so that it can be simulated. */
export interface Ports {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Sixteen random bytes. */
  readonly random: () => Uint8Array;
  /** Runs once after so many milliseconds; the returned function cancels. */
  readonly later: (ms: number, run: () => void) => () => void;
  readonly locks: Locks;
  readonly channel: (name: string) => Channel;
  readonly events: OpenEvents;
  /** IndexedDB of its own for a simulated device; absent: the browser's. */
  readonly idb?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };
  readonly estimate: () => Promise<{ usage?: number; quota?: number } | null>;
  readonly persisted: () => Promise<boolean>;
  /** Asks the page to ask the browser to keep our storage. */
  readonly askPersist: () => void;
}

/** Number in [0, 1) from the port's bytes. */
export function fraction(random: () => Uint8Array): number {
  const bytes = random();
  return ((bytes[0] ?? 0) * 65536 + (bytes[1] ?? 0) * 256 + (bytes[2] ?? 0)) / 16_777_216;
}

/** Device time with its offset, as people read it: `2026-03-02T09:14:05+08:00`. */
export function stamp(ms: number): string {
  const offset = -new Date(ms).getTimezoneOffset();
  const local = new Date(ms + offset * 60_000).toISOString().slice(0, 19);
  const pad = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${pad(size / 60)}:${pad(size % 60)}`;
}
