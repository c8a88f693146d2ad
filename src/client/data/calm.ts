import type { DataPort, SyncStatus } from './data-port.ts';

/** Longer than this nothing waits for a first loading, however slow the line. */
const PATIENCE_MS = 30_000;
/** Whoever is known to the server is signed in after this; whoever is not reads and types. */
const ARRIVING_MS = 5000;

const isCalm = ({ connection, loading, syncing }: SyncStatus) =>
  connection !== 'offline' && loading === null && !syncing;

/** Resolves when no first loading is under way any more, so that other downloads don't compete with it. */
export function calm(data: Pick<DataPort, 'subscribe' | 'status'>): Promise<void> {
  return new Promise((done) => {
    const look = (status: SyncStatus) => {
      if (!isCalm(status)) return;
      stop();
      clearTimeout(timer);
      done();
    };
    const stop = data.subscribe((event) => event.type === 'status' && look(event.status));
    const timer = setTimeout(() => {
      stop();
      done();
    }, PATIENCE_MS);
    // Nothing is open yet: the first word of it comes as an event.
    data.status().then(look, () => undefined);
  });
}

/** The same where it is not known yet whether somebody is signed in. */
export async function calmStart(
  data: Pick<DataPort, 'subscribe' | 'status'>,
  isSignedIn: () => boolean,
): Promise<void> {
  if (!isSignedIn()) await new Promise((done) => setTimeout(done, ARRIVING_MS));
  if (isSignedIn()) await calm(data);
}
