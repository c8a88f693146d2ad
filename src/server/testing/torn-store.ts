import type { Store, Tx } from '../store/store.ts';

/**
 * A store that promises less than ours: every question of a `read` sees a moment of its own, and
 * something is committed after each. Who rests on the order of his questions alone is right even here.
 */
export function tornStore(store: Store, between: () => Promise<void>): Store {
  const torn = <T extends keyof Tx>(table: T): Tx[T] =>
    new Proxy({} as Tx[T], {
      get:
        (_, question: string) =>
        async (...args: readonly unknown[]) => {
          const answer = await store.read((tx) => {
            const ask = tx[table][question as keyof Tx[T]] as (...a: unknown[]) => Promise<unknown>;
            return ask(...args);
          });
          await between();
          return answer;
        },
    });
  const tx = new Proxy({} as Tx, { get: (_, table: string) => torn(table as keyof Tx) });
  return { ...store, read: (work) => work(tx) };
}
