import Dexie, { type Table } from 'dexie';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { FEDERATION, holds, type Peer } from './peer.ts';

/** The usual way: a record per row, an index per indexed field, and what Dexie offers on top. */
class RawDatabase extends Dexie {
  declare readonly enterprise: Table<Row, string>;

  constructor() {
    super('raw');
    const indexed = Object.entries(enterprise.fields).flatMap(([name, field]) =>
      field.indexed || field.refersTo ? [name] : [],
    );
    this.version(1).stores({ enterprise: ['id', ...indexed].join(', ') });
  }
}

export async function open(): Promise<Peer> {
  const db = new RawDatabase();
  await db.open();
  return {
    put: async (rows) => void (await db.enterprise.bulkPut(rows)),
    count: () => db.enterprise.count(),
    first: (n) => db.enterprise.orderBy('name').limit(n).toArray(),
    search: (fields, word) =>
      db.enterprise
        .orderBy('name')
        .filter((row) => holds(row, fields, word))
        .toArray(),
    get: async (id) => (await db.enterprise.get(id)) ?? null,
    edit: async (id, phone) => void (await db.enterprise.update(id, { phone })),
    drop: async (federation) =>
      void (await db.enterprise.where(FEDERATION).equals(federation).delete()),
  };
}
