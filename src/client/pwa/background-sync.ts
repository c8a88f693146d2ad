import { sendUnsent } from './send-unsent.ts';
import { SYNC_TAG } from './sync-tag.ts';

/** The part of the service worker that the browser wakes when there is a line again. */
interface SyncEvent {
  readonly tag: string;
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerScope {
  readonly clients: {
    matchAll(of: { type: 'window' }): Promise<readonly { postMessage(message: unknown): void }[]>;
  };
  addEventListener(type: 'sync', listener: (event: SyncEvent) => void): void;
}
const scope = self as unknown as WorkerScope;

async function run(): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window' });
  // A page that is open has the whole engine: it does this better.
  if (pages.length > 0) for (const page of pages) page.postMessage(SYNC_TAG);
  else await sendUnsent({ indexedDB, fetch: (...args) => fetch(...args) });
}

scope.addEventListener('sync', (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(run());
});
