import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Database, type ShelfRecord } from './database.ts';
import { shelfKey } from './memory.ts';
import { allShelves, putShelves, shelvesAt, shelvesIn, takeShelves } from './shelf-table.ts';

const SCOPES = ['federation:1', 'federation:2', 'chamber:3'];
const KINDS = ['enterprise', 'chamber', 'membership'];

const idb = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
const open = (made = idb()) => new Database('shelves', { idb: made }, 'relaxed');

const shelf = fc.record<ShelfRecord>({
  scope: fc.constantFrom(...SCOPES),
  kind: fc.constantFrom(...KINDS),
  view: fc.constantFrom('full', 'basic'),
  gen: fc.nat(9),
  state: fc.constantFrom('loading', 'ready'),
  after: fc.option(fc.string()),
});
const step = fc.oneof(
  fc.record({ put: fc.uniqueArray(shelf, { selector: (s) => shelfKey(s.scope, s.kind) }) }),
  fc.record({ scope: fc.constantFrom(...SCOPES), take: fc.subarray(KINDS) }),
);

const inOrder = (shelves: Iterable<ShelfRecord | undefined>) =>
  [...shelves].flatMap((s) => s ?? []).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
const keyOf = (s: ShelfRecord) => shelfKey(s.scope, s.kind);

test('shelves that lie together are put, found and taken as if each lay alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const db = open();
      const alone = new Map<string, ShelfRecord>();
      for (const one of steps)
        if ('put' in one) {
          await db.transaction('rw', 'scope', () => putShelves(db, one.put));
          for (const s of one.put) alone.set(keyOf(s), s);
        } else {
          await db.transaction('rw', 'scope', () => takeShelves(db, one.scope, new Set(one.take)));
          for (const kind of one.take) alone.delete(shelfKey(one.scope, kind));
        }
      expect(inOrder(await allShelves(db))).toEqual(inOrder(alone.values()));
      const places = SCOPES.flatMap((scope) => KINDS.map((kind) => ({ scope, kind })));
      expect(await shelvesAt(db, places)).toEqual(
        places.map(({ scope, kind }) => alone.get(shelfKey(scope, kind))),
      );
      for (const scope of SCOPES)
        expect(inOrder(await shelvesIn(db, scope))).toEqual(
          inOrder([...alone.values()].filter((s) => s.scope === scope)),
        );
      // A scope without shelves leaves nothing behind.
      const scopes = new Set([...alone.values()].map((s) => s.scope));
      expect(await db.scope.count()).toBe(scopes.size);
      db.close();
    }),
    { numRuns: 60 },
  );
});

test('a device that kept a record for each shelf opens with the same shelves', async () => {
  const made = idb();
  const old = new Dexie('shelves', made);
  old.version(1).stores({ meta: 'k', shelf: '[scope+kind]', touched: '++ver' });
  old.version(2).stores({ file: 'sha256', blob: 'sha256' });
  const held: ShelfRecord[] = SCOPES.flatMap((scope, i) =>
    KINDS.map((kind, j) => ({
      ...{ scope, kind, view: 'full', gen: i * 3 + j, after: j === 1 ? 'id' : null },
      state: j === 1 ? 'loading' : 'ready',
    })),
  );
  await old.table('shelf').bulkAdd(held);
  old.close();
  const db = open(made);
  expect(inOrder(await allShelves(db))).toEqual(inOrder(held));
  expect(await db.scope.count()).toBe(SCOPES.length);
  expect(db.tables.map(({ name }) => name)).not.toContain('shelf');
  db.close();
});
