import type { DataPort } from '../data/data-port.ts';
import { SYNC_TAG } from './sync-tag.ts';

interface Syncing {
  readonly sync?: { register(tag: string): Promise<void> };
}

/**
 * Asks the browser, where it can, to send what waits once there is a line, even with no page open.
 * Where it can't, or won't, nothing is different. Returns the way to stop.
 */
export function askBackgroundSync(data: Pick<DataPort, 'subscribe' | 'syncNow'>): () => void {
  if (typeof navigator === 'undefined' || !('serviceWorker' in navigator)) return () => undefined;
  const workers = navigator.serviceWorker;
  let asked = false;
  const ask = async () => {
    const registration = (await workers.ready) as unknown as Syncing;
    await registration.sync?.register(SYNC_TAG);
  };
  const stop = data.subscribe((event) => {
    if (event.type !== 'status') return;
    const waits = event.status.waiting > 0;
    if (waits && !asked) ask().catch(() => undefined);
    asked = waits;
  });
  const wake = (event: MessageEvent) => {
    if (event.data === SYNC_TAG) void data.syncNow().catch(() => undefined);
  };
  workers.addEventListener('message', wake);
  return () => {
    stop();
    workers.removeEventListener('message', wake);
  };
}
