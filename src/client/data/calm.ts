import type { DataPort, SyncStatus } from './data-port.ts';

/** Longer than this nothing waits for a first loading, however slow the line. */
const PATIENCE_MS = 30_000;

const isCalm = ({ connection, loading, syncing }: SyncStatus) =>
  connection !== 'offline' && loading === null && !syncing;

/** Resolves when no first loading is under way any more, so that other downloads don't compete with it. */
export function calm(data: Pick<DataPort, 'subscribe'>): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      stop();
      clearTimeout(timer);
      done();
    };
    const stop = data.subscribe((event) => {
      if (event.type === 'status' && isCalm(event.status)) finish();
    });
    const timer = setTimeout(finish, PATIENCE_MS);
  });
}
