import { type CompiledQuery, type Dialect, type Driver, type Kysely, SqliteDialect } from 'kysely';

/**
 * The sign-in library's way into the embedded database: its reads never wait for a long write, and
 * its writes queue behind ours instead of slipping into an open transaction.
 */
export function splitDialect(reader: Kysely<unknown>, writer: Kysely<unknown>): Dialect {
  const plain = new SqliteDialect({ database: { close: () => undefined, prepare: never } });
  return {
    createAdapter: () => plain.createAdapter(),
    createQueryCompiler: () => plain.createQueryCompiler(),
    createIntrospector: () => plain.createIntrospector(writer),
    createDriver: () => driver(reader, writer),
  };
}

function driver(reader: Kysely<unknown>, writer: Kysely<unknown>): Driver {
  const nothing = async () => undefined;
  return {
    init: nothing,
    destroy: nothing,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    acquireConnection: async () => ({
      executeQuery<R>(query: CompiledQuery) {
        const reads = /^\s*select\b/i.test(query.sql);
        return (reads ? reader : writer).executeQuery<R>(query as CompiledQuery<R>);
      },
      streamQuery: () => never(),
    }),
  };
}

function never(): never {
  throw new Error('The sign-in library neither streams nor prepares by itself');
}
