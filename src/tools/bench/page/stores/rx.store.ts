import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { FEDERATION, holds, type Peer } from './peer.ts';

const TEXT = { type: 'string', maxLength: 120 } as const;

/** RxDB over its free Dexie storage, with the same indexes where its schema allows them. */
export async function open(): Promise<Peer> {
  const indexes = ['name', FEDERATION, 'region', 'industry', 'creditCode'].filter(
    (name) => name in enterprise.fields,
  );
  const database = await createRxDatabase({ name: 'rx', storage: getRxStorageDexie() });
  const indexed = Object.fromEntries(indexes.map((name) => [name, TEXT]));
  const properties = { id: { type: 'string', maxLength: 36 }, ...indexed };
  const schema = {
    ...{ version: 0, primaryKey: 'id', type: 'object', properties },
    ...{ required: ['id', ...indexes], indexes, additionalProperties: true },
  };
  const { enterprise: rows } = await database.addCollections({ enterprise: { schema } });
  if (!rows) throw new Error('RxDB made no collection');
  const plain = (doc: { toJSON(): unknown }) => doc.toJSON() as never;
  return {
    put: async (page) => {
      // An indexed field must have a value.
      const blank = Object.fromEntries(indexes.map((name) => [name, '']));
      await rows.bulkInsert(page.map((row) => ({ ...blank, ...strings(row) })));
    },
    count: async () => rows.count().exec(),
    first: async (n) => (await rows.find({ sort: [{ name: 'asc' }], limit: n }).exec()).map(plain),
    search: async (fields, word) =>
      (await rows.find({ sort: [{ name: 'asc' }] }).exec())
        .map(plain)
        .filter((row) => holds(row, fields, word)),
    get: async (id) => {
      const doc = await rows.findOne(id).exec();
      return doc ? plain(doc) : null;
    },
    edit: async (id, phone) => {
      const doc = await rows.findOne(id).exec();
      await doc?.patch({ phone });
    },
    drop: async (federation) =>
      void (await rows.find({ selector: { [FEDERATION]: federation } }).remove()),
  };
}

/** Without empty fields: its indexes know no null. */
function strings(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
