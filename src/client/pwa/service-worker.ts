import { Workbox } from 'workbox-window';

type Listener = () => void;
let worker: Workbox | null = null;
let waiting = false;
const listeners = new Set<Listener>();

/** How often a page that stays open asks for a new version. */
const ASK_EVERY_MS = 60 * 60 * 1000;
/** How soon a worker that could not be fetched is asked for again. */
const AGAIN_MS = 60 * 1000;

/**
 * Registers the service worker of a built app; a new version waits until a person wants it. The
 * first one, which fetches the whole app, waits for `calm`.
 */
export async function registerServiceWorker(calm: Promise<void>): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if (!navigator.serviceWorker.controller) await calm;
  const workbox = new Workbox('/sw.js');
  worker = workbox;
  workbox.addEventListener('waiting', () => {
    waiting = true;
    for (const listener of listeners) listener();
  });
  const registration = await registered(workbox);
  const ask = () => void registration?.update().catch(() => undefined);
  setInterval(ask, ASK_EVERY_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
}

/**
 * The server may be away just when a first loading lets go: it is asked again, for until there is a
 * worker no page opens without a server.
 */
async function registered(workbox: Workbox): Promise<ServiceWorkerRegistration | undefined> {
  for (;;)
    try {
      return await workbox.register();
    } catch {
      await new Promise((later) => setTimeout(later, AGAIN_MS));
    }
}

/** Whether a new version is ready; for React's useSyncExternalStore. */
export const update = {
  isWaiting: () => waiting,
  subscribe(listener: Listener) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  /** Switches to the new version and loads it. */
  apply() {
    worker?.addEventListener('controlling', () => location.reload());
    worker?.messageSkipWaiting();
  },
};
