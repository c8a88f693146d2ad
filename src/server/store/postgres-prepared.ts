import type pg from 'pg';

/** Texts with a list in them differ from call to call: beyond so many, they are sent as they are. */
const MOST = 500;

/**
 * A pool whose connections prepare each statement once: with an index for each field, planning one
 * takes PostgreSQL longer than running it. Named by the protocol, not by SQL, so that poolers which
 * know of prepared statements may stand between; after a new connection they are prepared anew.
 */
export function preparing(pool: pg.Pool): pg.Pool {
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const known = names.get(text);
    if (known || names.size >= MOST) return known;
    const name = `cb${names.size}`;
    names.set(text, name);
    return name;
  };
  const ready = new WeakSet<pg.PoolClient>();
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  return new Proxy(pool, {
    get(target, key) {
      if (key !== 'connect') {
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return async () => {
        const client = await connect();
        if (ready.has(client)) return client;
        ready.add(client);
        const query = client.query.bind(client) as (...args: unknown[]) => unknown;
        const named = (text: unknown, values?: unknown, ...rest: unknown[]) => {
          const name =
            typeof text === 'string' && Array.isArray(values) && values.length > 0
              ? nameOf(text)
              : undefined;
          return name ? query({ name, text, values }, ...rest) : query(text, values, ...rest);
        };
        return Object.assign(client, { query: named });
      };
    },
  });
}
