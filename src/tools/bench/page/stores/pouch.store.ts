import PouchDB from 'pouchdb-browser';
import type { Row } from '#domain/kernel/entity.ts';
import { FEDERATION, holds, type Peer } from './peer.ts';

/** PouchDB over IndexedDB; ids begin with the federation, its own advice for ranges without an index. */
export async function open(): Promise<Peer> {
  const db = new PouchDB<Row>('pouch', { auto_compaction: true });
  const names = new Map<string, string>();
  const nameOf = (row: Row) => `${row[FEDERATION]}/${row.id}`;
  const range = (start: string) => ({ startkey: `${start}/`, endkey: `${start}/\uffff` });
  const all = async (): Promise<readonly Row[]> => {
    const { rows } = await db.allDocs({ include_docs: true });
    return rows.flatMap(({ doc }) => doc ?? []);
  };
  const named = async (id: string) => {
    if (names.size === 0)
      for (const { id: name } of (await db.allDocs()).rows)
        names.set(name.split('/').at(-1) ?? '', name);
    return names.get(id) ?? '';
  };
  return {
    put: async (rows) =>
      void (await db.bulkDocs(rows.map((row) => ({ ...row, _id: nameOf(row) })))),
    count: async () => (await db.info()).doc_count,
    first: async (n) =>
      (await db.allDocs({ include_docs: true, limit: n })).rows.flatMap(({ doc }) => doc ?? []),
    search: async (fields, word) => (await all()).filter((row) => holds(row, fields, word)),
    get: async (id) => db.get(await named(id)),
    edit: async (id, phone) => {
      const doc = await db.get(await named(id));
      await db.put({ ...doc, phone });
    },
    drop: async (federation) => {
      const { rows } = await db.allDocs({ include_docs: true, ...range(federation) });
      await db.bulkDocs(rows.flatMap(({ doc }) => (doc ? { ...doc, _deleted: true } : [])));
    },
  };
}
