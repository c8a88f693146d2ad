import type { Clock } from '../store/clock.table.ts';
import type { Store } from '../store/store.ts';

const looks = new WeakMap<Store, Map<number, Promise<Clock>>>();

/**
 * The clock of a workspace as it stands after the call. Requests that arrive together share one
 * look: it begins only when all of them have asked.
 */
export function lookAtClock(store: Store, workspace: number): Promise<Clock> {
  const ofStore = looks.get(store) ?? new Map<number, Promise<Clock>>();
  looks.set(store, ofStore);
  const waiting = ofStore.get(workspace);
  if (waiting) return waiting;
  const look = new Promise<Clock>((done, fail) =>
    setImmediate(() => {
      ofStore.delete(workspace);
      store.readOnce((tx) => tx.clock.read(workspace)).then(done, fail);
    }),
  );
  ofStore.set(workspace, look);
  return look;
}
