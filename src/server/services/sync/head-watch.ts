import type { Clock } from '../../store/clock.table.ts';
import type { Store } from '../../store/store.ts';

type Listener = (head: { readonly epoch: string; readonly head: number }) => void;
export type HeadWatch = ReturnType<typeof watchHeads>;

const EVERY_MS = 500;

/**
 * Tells listeners when the clock of their workspace moved. One poller for the process, running only
 * while somebody listens; notices between processes only make it look sooner.
 */
export function watchHeads(store: Store) {
  const rooms = new Map<number, { listeners: Set<Listener>; told: string }>();
  const endings = new Set<() => void>();
  let timer: NodeJS.Timeout | null = null;
  let unhear: (() => void) | null = null;

  async function look(workspace: number): Promise<void> {
    const room = rooms.get(workspace);
    if (!room) return;
    let clock: Clock;
    try {
      clock = await store.read((tx) => tx.clock.read(workspace));
    } catch {
      return; // The database is away for a moment; the next look tells.
    }
    const now = `${clock.epoch}/${clock.seq}`;
    if (now === room.told) return;
    room.told = now;
    for (const listener of room.listeners) listener({ epoch: clock.epoch, head: clock.seq });
  }

  function start(): void {
    timer ??= setInterval(() => {
      for (const workspace of rooms.keys()) void look(workspace);
    }, EVERY_MS);
    unhear ??= store.onHead((workspace) => void look(workspace));
  }

  function pause(): void {
    if (timer) clearInterval(timer);
    unhear?.();
    timer = null;
    unhear = null;
  }

  return {
    /** `ended` is called when the server stops: event streams would hold it up otherwise. */
    listen(workspace: number, listener: Listener, ended: () => void): () => void {
      endings.add(ended);
      const room = rooms.get(workspace) ?? { listeners: new Set<Listener>(), told: '' };
      rooms.set(workspace, room);
      room.listeners.add(listener);
      start();
      return () => {
        endings.delete(ended);
        room.listeners.delete(listener);
        if (room.listeners.size === 0) rooms.delete(workspace);
        if (rooms.size === 0) pause();
      };
    },
    stop() {
      pause();
      for (const ended of endings) ended();
    },
  };
}
