import { Workbox } from 'workbox-window';

type Listener = () => void;
let worker: Workbox | null = null;
let waiting = false;
const listeners = new Set<Listener>();

/** How often a page that stays open asks for a new version. */
const ASK_EVERY_MS = 60 * 60 * 1000;

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
  const registration = await workbox.register();
  const ask = () => void registration?.update().catch(() => undefined);
  setInterval(ask, ASK_EVERY_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
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
