import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { absorb, type Wrote } from './absorb.ts';
import { Database, type ShelfRecord } from './database.ts';
import { Memory } from './memory.ts';

const shelf = (gen: number, kind = 'enterprise'): ShelfRecord => ({
  ...{ scope: 'federation:1', kind, view: 'full', gen, state: 'ready', after: null },
});

/** An empty database and what a tab remembers of it. */
async function begun() {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const db = new Database('absorb', { idb }, 'relaxed');
  await db.open();
  const memory = new Memory();
  await memory.load(db);
  const write = async (...shelves: readonly ShelfRecord[]) => {
    await db.shelf.bulkPut(shelves);
    const marks = shelves.map(({ scope, kind }): [string, string] => [scope, kind]);
    return db.touched.add({ marks });
  };
  const held = (kind = 'enterprise') => memory.shelves.get(`federation:1|${kind}`);
  return { db, memory, write, held };
}

test('what this tab wrote itself is taken as it was handed over', async () => {
  const { db, memory, write, held } = await begun();
  const own = shelf(1);
  const ver = await write(own);
  await absorb(db, memory, new Map<number, Wrote>([[ver, { marks: [own] }]]));
  expect(held()).toBe(own);
  expect(memory.ver).toBe(ver);
});

test('what another tab wrote since is read, and so is what was handed over in part', async () => {
  const { db, memory, write, held } = await begun();
  const wrote = new Map<number, Wrote>();
  wrote.set(await write(shelf(1)), { marks: [shelf(1)] });
  await write(shelf(2));
  await absorb(db, memory, wrote);
  expect(held()).toEqual(shelf(2));
  wrote.set(await write(shelf(3), shelf(3, 'chamber')), { marks: [shelf(3)] });
  await absorb(db, memory, wrote);
  expect([held(), held('chamber')]).toEqual([shelf(3), shelf(3, 'chamber')]);
});
