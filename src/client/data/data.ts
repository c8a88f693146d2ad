import type { DataPort } from './data-port.ts';
import { type PageNotice, remoteData } from './rpc.ts';

let port: DataPort | null = null;

/** Puts another implementation behind `data`: FakeData in component tests, null to start afresh. */
export function provideData(instead: DataPort | null): void {
  port = instead;
}

/** Starts this tab's worker and tells it what only a page can know. */
function startWorker(): DataPort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { data: remote, notify } = remoteData(worker, () => {
    void navigator.storage?.persist?.().then((kept) => kept && notify('persisted'));
  });
  const tell = (notice: PageNotice) => () => notify(notice);
  const seen = () => notify(document.visibilityState === 'visible' ? 'visible' : 'hidden');
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', tell('online'));
  window.addEventListener('pagehide', tell('closing'));
  window.addEventListener('pageshow', seen);
  seen();
  return remote;
}

function current(): DataPort {
  port ??= startWorker();
  return port;
}

/** Starts the worker before anything is asked of it: its script takes a moment to arrive. */
export function wakeData(): void {
  current();
}

/** The device's data: the only way for screens to read and write. The worker starts at first use. */
export const data: DataPort = new Proxy({} as DataPort, {
  get(_, key) {
    const value: unknown = Reflect.get(current(), key);
    return typeof value === 'function' ? value.bind(current()) : value;
  },
});
