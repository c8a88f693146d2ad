import { accessTable } from './access.table.ts';
import { blobTable } from './blob.table.ts';
import { clockTable } from './clock.table.ts';
import { feedTable } from './feed.table.ts';
import { groupTable } from './group.table.ts';
import { keyTable } from './key.table.ts';
import { mutationTable } from './mutation.table.ts';
import { recordTable } from './record.table.ts';
import type { Sql } from './sql.ts';
import { Again, type Tx } from './store.ts';

/** The tables, seen through one connection or transaction. */
export function tablesOn(at: Sql): Tx {
  return {
    clock: clockTable(at),
    records: recordTable(at),
    feed: feedTable(at),
    mutations: mutationTable(at),
    access: accessTable(at),
    keys: keyTable(at),
    group: groupTable(at),
    blobs: blobTable(at),
  };
}

const TRIES = 12;

/** Runs work again, after a growing pause with jitter, as long as it collides with other work. */
export async function retried<T>(
  collides: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !(error instanceof Again || collides(error))) throw error;
      const pause = Math.random() * Math.min(400, 4 * 2 ** attempt);
      await new Promise((done) => setTimeout(done, pause));
    }
  }
}

/** Listeners of one process. */
export function bell() {
  const listeners = new Set<(workspace: number) => void>();
  return {
    ring: (workspace: number) => {
      for (const listener of listeners) listener(workspace);
    },
    onRing: (listener: (workspace: number) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The code of a database error, where it has one. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
