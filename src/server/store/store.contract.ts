import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Again, type Store } from './store.ts';
import { id, place, row } from './testing/contract-rows.ts';
import { makeWorkspace } from './testing/workspace.ts';

const by = { userId: 'u1', client: 'c1', at: '2026-11-21T00:00:00.000Z' };

/** What every store must do; `open` opens the same empty database each time it is called. */
export function storeContract(open: () => Promise<Store>): void {
  let store: Store;
  let other: Store;
  beforeAll(async () => {
    store = await open();
    other = await open();
    await makeWorkspace(store);
  });
  afterAll(async () => {
    await store.close();
    await other.close();
  });

  const head = async () => (await store.read((tx) => tx.clock.read(1))).seq;

  test('the clock hands out revs and refuses a foreign epoch', async () => {
    const before = await head();
    const after = await store.write((tx) => tx.clock.advance(1, 'e1', 3));
    expect(after.seq).toBe(before + 3);
    await expect(store.write((tx) => tx.clock.advance(1, 'e2', 1))).rejects.toMatchObject({
      code: 'epoch',
    });
    expect(await head()).toBe(before + 3);
  });

  test('an error inside a change leaves nothing behind', async () => {
    const work = store.write(async (tx) => {
      await tx.records.save(1, [row(50, 1)], by);
      throw new Error('power cut');
    });
    await expect(work).rejects.toThrow('power cut');
    expect(await store.read((tx) => tx.records.load(1, [row(50, 1)]))).toEqual([]);
  });

  test('work that finds its ground moved is run again', async () => {
    let runs = 0;
    const result = await store.write(async (tx) => {
      runs += 1;
      await tx.clock.advance(1, 'e1', 1);
      if (runs < 3) throw new Again();
      return runs;
    });
    expect(result).toBe(3);
  });

  test('rows come back as saved, with scopes, also by reference', async () => {
    await store.write(async (tx) => {
      await tx.records.save(
        1,
        [row(1, 10, { tags: ['AI', '新"能源'], note: null }), row(2, 11)],
        by,
      );
      await tx.feed.save(1, [
        place('chamber:a', 1, 10),
        place('federation:f', 1, 10),
        place('chamber:b', 1, 9, 1),
      ]);
    });
    const [one] = await store.read((tx) => tx.records.load(1, [{ kind: 'enterprise', id: id(1) }]));
    expect(one?.row).toEqual({
      id: id(1),
      name: '企业1',
      federationId: id(900),
      tags: ['AI', '新"能源'],
      note: null,
    });
    expect([...(one?.scopes ?? [])].sort()).toEqual(['chamber:a', 'federation:f']);
    const found = await store.read((tx) =>
      tx.records.referring(1, [{ kind: 'enterprise', field: 'federationId', id: id(900) }]),
    );
    expect(found.map((r) => r.row.id).sort()).toEqual([id(1), id(2)]);
  });

  test('a saved row replaces the earlier one; a deleted row no longer answers references', async () => {
    await store.write((tx) => tx.records.save(1, [{ ...row(2, 12), deleted: true }], by));
    const asked = { kind: 'enterprise' as const, field: 'federationId', id: id(900) };
    const found = await store.read((tx) => tx.records.referring(1, [asked]));
    expect(found.map((r) => r.row.id)).toEqual([id(1)]);
    const [dead] = await store.read((tx) => tx.records.load(1, [row(2, 0)]));
    expect(dead).toMatchObject({ rev: 12, deleted: true });
  });

  test('report writers find one view per kind, with the names of the fields, without the deleted', async () => {
    const found =
      await sql`select id, name, "creditCode" from report_enterprise order by id`.execute(
        store.auth,
      );
    expect(found.rows).toEqual([{ id: id(1), name: '企业1', creditCode: null }]);
  });

  test('a page of changes ends on a whole rev and goes over its limit for it', async () => {
    const scopes = ['federation:p', 'chamber:p', 'leader:p'];
    await store.write((tx) =>
      tx.feed.save(1, [
        ...scopes.map((s) => place(s, 20, 101)),
        ...scopes.map((s) => place(s, 21, 102)),
        place('chamber:p', 22, 103, 1),
        place('chamber:q', 23, 104),
      ]),
    );
    const page = (after: number, limit: number) =>
      store.read((tx) => tx.feed.changes(1, scopes, after, 110, limit));
    const one = await page(100, 1);
    expect(one.items.map((i) => i.rev)).toEqual([101, 101, 101]);
    expect(one).toMatchObject({ cursor: 101, more: true });
    const two = await page(101, 4);
    expect(two.items.map((i) => [i.rev, i.gone])).toEqual([
      [102, 0],
      [102, 0],
      [102, 0],
      [103, 1],
    ]);
    expect(two).toMatchObject({ cursor: 110, more: false });
    expect(await page(103, 5)).toEqual({ items: [], cursor: 110, more: false });
  });

  test('very many scopes are swept in one query with the same answer', async () => {
    const scopes = [
      'federation:p',
      'chamber:p',
      'leader:p',
      ...Array.from({ length: 300 }, (_, i) => `chamber:x${i}`),
    ];
    const { items } = await store.read((tx) => tx.feed.changes(1, scopes, 100, 110, 2));
    expect(items.map((i) => i.rev)).toEqual([101, 101, 101]);
  });

  test('shelves are counted, paged and listed without exits and tombstones', async () => {
    const shelf = { scope: 'chamber:s', kind: 'enterprise' };
    await store.write(async (tx) => {
      await tx.records.save(1, [row(31, 201), row(32, 202), row(33, 203), row(34, 204)], by);
      await tx.feed.save(1, [
        place(shelf.scope, 31, 201),
        place(shelf.scope, 32, 202, 1),
        place(shelf.scope, 33, 203),
        place(shelf.scope, 34, 204, 2),
      ]);
    });
    await store.read(async (tx) => {
      expect(await tx.feed.count(1, [shelf.scope])).toBe(2);
      const page = await tx.feed.page(1, shelf, '', 1);
      expect(page.rows).toEqual([{ id: id(31), rev: 201 }]);
      expect((await tx.feed.page(1, shelf, id(31), 9)).rows).toEqual([{ id: id(33), rev: 203 }]);
      expect(await tx.feed.shelves(1, shelf.scope)).toHaveLength(2);
      expect(await tx.feed.kinds(1, shelf.scope)).toEqual(['enterprise']);
    });
  });

  test('a page of a shelf comes with its clock at one look, whatever its rows say', async () => {
    const shelf = { scope: 'chamber:p', kind: 'enterprise' };
    const name = '一 二\r\n"三"\\四\u2028\t五 ';
    const odd = { ...row(36, 206), row: { ...row(36, 206).row, name } };
    const bare = { ...row(37, 207), row: { id: id(37) } };
    await store.write(async (tx) => {
      await tx.records.save(1, [row(35, 205), odd, bare], by);
      for (const n of [35, 36, 37]) await tx.feed.save(1, [place(shelf.scope, n, 170 + n)]);
    });
    const clock = await store.read((tx) => tx.clock.read(1));
    const whole = await store.readOnce((tx) => tx.feed.pageAt(1, shelf, '', 9));
    expect(whole).toEqual({ clock, page: await store.read((tx) => tx.feed.page(1, shelf, '', 9)) });
    const { texts, rows } = whole.page;
    expect(rows).toEqual([35, 36, 37].map((n) => ({ id: id(n), rev: 170 + n })));
    const told = texts.flatMap((text) => text.split('\n')).map((l) => JSON.parse(l) as object);
    expect(told).toEqual([
      expect.objectContaining({ id: id(35), rev: 205, name: row(35, 205).row.name }),
      expect.objectContaining({ id: id(36), rev: 206, name }),
      { id: id(37), rev: 207 },
    ]);
    const rest = await store.readOnce((tx) => tx.feed.pageAt(1, shelf, id(37), 9));
    expect(rest).toEqual({ clock, page: { texts: [], rows: [] } });
  });

  test('a mutation is stored with its client and found again', async () => {
    const kept = {
      client: id(60),
      userId: 'u1',
      n: 1,
      id: id(70),
      claimedAt: 't',
      schema: 1,
      ops: '[]',
      status: 'applied',
      result: '{}',
      rev: 7,
    };
    await store.write(async (tx) => {
      const asked = [{ id: id(60), userId: 'u1' }];
      expect(await tx.mutations.lockClients(1, asked, 't')).toEqual([{ id: id(60), lastN: 0 }]);
      await tx.mutations.save(1, by.at, [kept]);
      await tx.mutations.saveClients(1, [{ id: id(60), lastN: 1 }]);
    });
    const again = await store.read((tx) =>
      tx.mutations.stored(
        1,
        [1, 2].map((n) => ({ client: id(60), n })),
      ),
    );
    expect(again).toEqual([kept]);
    // A client that is somebody else's is neither answered nor touched.
    const both = [
      { id: id(60), userId: 'u2' },
      { id: id(61), userId: 'u2' },
    ];
    expect(await store.write((tx) => tx.mutations.lockClients(1, both, 't'))).toEqual([
      { id: id(61), lastN: 0 },
    ]);
    expect(await store.read((tx) => tx.mutations.clients(1, [id(60), id(61), id(62)]))).toEqual(
      new Map([
        [id(60), { userId: 'u1', lastN: 1 }],
        [id(61), { userId: 'u2', lastN: 0 }],
      ]),
    );
    expect(await store.read((tx) => tx.mutations.client(1, id(60)))).toEqual({
      userId: 'u1',
      lastN: 1,
    });
  });

  test('history keeps what changed, newest first', async () => {
    const key = { kind: 'enterprise' as const, id: id(1) };
    const change = (rev: number, to: string) => ({
      ...key,
      rev,
      client: id(60),
      n: rev,
      at: null,
      op: 'patch' as const,
      changes: { phone: { before: null, after: to } },
    });
    await store.write((tx) => tx.records.remember(1, [change(1, 'a'), change(2, 'b')], by));
    const past = await store.read((tx) => tx.records.history(1, key));
    expect(past.map((c) => c.changes.phone?.after)).toEqual(['b', 'a']);
    expect(past[0]).toMatchObject({ userId: 'u1', receivedAt: by.at, op: 'patch' as const });
  });

  test('grants are given, changed and taken', async () => {
    const grant = { scope: 'federation:f', role: 'staff' as const, subtree: false };
    await store.write((tx) => tx.access.give(1, 'u9', grant));
    await store.write((tx) => tx.access.give(1, 'u9', { ...grant, subtree: true }));
    expect(await store.read((tx) => tx.access.grants(1, 'u9'))).toEqual([
      { ...grant, subtree: true },
    ]);
    expect(await store.write((tx) => tx.access.take(1, 'u9', grant.scope, 'staff'))).toBe(true);
    expect(await store.write((tx) => tx.access.take(1, 'u9', grant.scope, 'staff'))).toBe(false);
  });

  test('what lies below the horizon is forgotten, the living stay', async () => {
    await store.write((tx) => tx.feed.forget(1, 204));
    expect(await store.read((tx) => tx.records.load(1, [row(34, 0)]))).toHaveLength(1);
    expect(await store.read((tx) => tx.records.load(1, [row(2, 0)]))).toEqual([]);
    expect(await store.read((tx) => tx.records.load(1, [row(31, 0)]))).toHaveLength(1);
    const { items } = await store.read((tx) => tx.feed.changes(1, ['chamber:s'], 0, 999, 50));
    expect(items.map((i) => i.id)).toEqual([id(31), id(33)]);
  });

  test('two stores that write at once hand out every rev once, and no reader misses one', async () => {
    const scope = 'federation:race';
    const start = await head();
    const one = (at: Store, n: number) =>
      at.write(async (tx) => {
        const { seq } = await tx.clock.advance(1, 'e1', 1);
        await tx.records.save(1, [row(n, seq)], by);
        await tx.feed.save(1, [place(scope, n, seq)]);
        return seq;
      });
    const seen: number[] = [];
    let done = false;
    const watch = (async () => {
      for (let cursor = start; !done || cursor < (await head()); ) {
        const page = await store.read(async (tx) => {
          const { seq } = await tx.clock.read(1);
          return tx.feed.changes(1, [scope], cursor, seq, 5);
        });
        seen.push(...page.items.map((i) => i.rev));
        cursor = page.cursor;
      }
    })();
    const revs = await Promise.all(
      Array.from({ length: 40 }, (_, i) => one(i % 2 ? store : other, 1000 + i)),
    );
    done = true;
    await watch;
    const expected = Array.from({ length: 40 }, (_, i) => start + 1 + i);
    expect([...revs].sort((a, b) => a - b)).toEqual(expected);
    expect(seen).toEqual(expected);
  });
}
