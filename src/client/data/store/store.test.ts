import { IDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { Database } from '#client/data/store/database.ts';
import { databaseName } from '#client/data/store/database-name.ts';
import { Memory } from '#client/data/store/memory.ts';
import type { FakeDevice } from '#client/testing/fake-device.ts';
import { WORKSPACE } from '#client/testing/fake-server.ts';
import { firm, firmId, LABEL, loadedTab, patch, quiet, stage } from '#client/testing/town-stage.ts';
import { ID, uid } from '#domain/sync/testing/town.ts';

/** The database of a user, opened beside the app. */
async function inside<T>(device: FakeDevice, user: string, look: (db: Database) => Promise<T>) {
  const db = new Database(databaseName(WORKSPACE, user), device, 'relaxed');
  await db.open();
  try {
    return await look(db);
  } finally {
    db.close();
  }
}

test('a full disk refuses the save in words and loses nothing else', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  await data.change({ ops: [firm(1)], label: LABEL });
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
  await expect(data.change({ ops: [firm(2)], label: LABEL })).rejects.toMatchObject({
    code: 'unavailable',
    details: { reason: 'storage-full' },
  });
  expect(await data.status()).toMatchObject({ trouble: 'storage-full', waiting: 1 });
  expect(await data.get('enterprise', firmId(2))).toBeNull();
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ state: 'local' });
  add.mockRestore();
  await data.change({ ops: [firm(2)], label: LABEL });
  expect(await data.status()).toMatchObject({ trouble: null, waiting: 2 });
  device.wire.up = true;
  await quiet(device, data);
  expect(server.world.get('enterprise', firmId(2))?.deleted).toBe(false);
});

test('a lost database connection is opened again and the save goes through', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  let failures = 0;
  const lost = () => {
    failures += 1;
    add.mockRestore();
    throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
  };
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(lost);
  await data.change({ ops: [firm(1)], label: LABEL });
  expect(failures).toBe(1);
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ row: { name: '新厂1' } });
});

test('another user of the device neither sees nor sends what the first one left', async () => {
  const { server, device } = stage();
  const first = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  await first.data.change({ ops: [firm(1)], label: LABEL });
  await first.data.close('keep');
  first.kill();
  device.wire.up = true;
  const second = await loadedTab(device, 'westStaff');
  expect(await second.data.get('enterprise', firmId(1))).toBeNull();
  expect(await second.data.get('enterprise', ID.eastFirm)).toBeNull();
  expect((await second.data.count('enterprise', [])).total).toBe(1);
  expect(server.world.get('enterprise', firmId(1))).toBeUndefined();
  second.kill();
  const again = await loadedTab(device, 'eastStaff');
  expect(server.world.get('enterprise', firmId(1))?.row.name).toBe('新厂1');
  expect(await again.data.get('enterprise', ID.eastFirm)).not.toBeNull();
});

test('signing out keeps the unsent alone, or nothing', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  await data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '2')], label: LABEL });
  await quiet(device, data);
  device.wire.up = false;
  await data.change({ ops: [firm(1)], label: LABEL });
  const saved = JSON.parse(await data.exportUnsent());
  expect(saved).toMatchObject({ format: 'chamberbook-unsent', mutations: [{ n: 2 }] });
  await data.close('keep');
  await expect(data.get('enterprise', ID.eastFirm)).rejects.toMatchObject({
    code: 'unauthenticated',
  });
  const left = await inside(device, 'eastStaff', async (db) => ({
    seg: await db.seg.count(),
    row: await db.row.count(),
    out: await db.out.count(),
    history: await db.history.count(),
    kept: await db.kept.count(),
  }));
  expect(left).toEqual({ seg: 0, row: 0, out: 1, history: 1, kept: 0 });
  const later = await device.tab('eastStaff');
  await later.data.close('wipe');
  const names = (await device.idb.indexedDB.databases()).map((db) => db.name);
  expect(names).toEqual([]);
});

test('signing out in one tab closes the data in the others', async () => {
  const { device } = stage();
  const a = await loadedTab(device, 'eastStaff');
  const b = await device.tab('eastStaff');
  await a.data.close('wipe');
  const closed = () =>
    b.data.status().then(
      () => false,
      () => true,
    );
  await device.until('closed there too', closed);
  expect(await device.idb.indexedDB.databases()).toEqual([]);
});

/** Opens the tables of a user beside the app, as a newer release does, or removes them. */
function takeOver(device: FakeDevice, user: string, how: 'upgrade' | 'remove'): Promise<void> {
  const { indexedDB } = device.idb;
  const name = databaseName(WORKSPACE, user);
  const asked = how === 'remove' ? indexedDB.deleteDatabase(name) : indexedDB.open(name, 990);
  return new Promise((done, fail) => {
    asked.onsuccess = () => {
      if (how === 'upgrade') (asked.result as IDBDatabase).close();
      done();
    };
    asked.onerror = () => fail(asked.error);
  });
}

test.each([
  ['upgrade', 'newer-app'],
  ['remove', 'storage-gone'],
] as const)(
  'a tab whose tables another takes (%s) lets go, says why and saves nothing in vain',
  async (how, trouble) => {
    const { device } = stage();
    device.wire.up = false;
    const { data } = await device.tab('eastStaff');
    await data.change({ ops: [firm(1)], label: LABEL });
    await takeOver(device, 'eastStaff', how);
    expect(await data.status()).toMatchObject({ trouble });
    await expect(data.change({ ops: [firm(2)], label: LABEL })).rejects.toMatchObject({
      details: { reason: 'storage-lost' },
    });
    expect(await data.status()).toMatchObject({ trouble });
  },
);

test('a grown overlay is packed into segments and looks the same', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  for (let i = 0; i < 260; i += 1) {
    server.put('enterprise', { id: uid(7000 + i), name: `户${i}`, federationId: ID.east });
    if (i % 100 === 99) await data.syncNow();
  }
  await data.syncNow();
  server.put('enterprise', { id: uid(7003), name: '改户', federationId: ID.east });
  server.put('enterprise', { id: uid(7004), name: '户4', federationId: ID.east }, true);
  await data.syncNow();
  const before = await inside(device, 'eastStaff', (db) => db.row.count());
  expect(before).toBeGreaterThan(200);
  await device.pass(6000);
  await device.until(
    'packed',
    async () => (await inside(device, 'eastStaff', (db) => db.row.count())) < 200,
  );
  expect(await data.get('enterprise', uid(7003))).toMatchObject({ row: { name: '改户' } });
  expect(await data.get('enterprise', uid(7004))).toBeNull();
  expect(await data.many('enterprise', [uid(7000), uid(7259), ID.eastFirm])).toHaveLength(3);
  expect((await data.count('enterprise', [])).total).toBe(260);
});

test('what a tab holds in memory is what the database says', async () => {
  const { server, device } = stage();
  const a = await loadedTab(device, 'cityStaff');
  const b = await device.tab('cityStaff');
  await a.data.change({ ops: [firm(1), patch(ID.eastFirm, 'phone', '1', '2')], label: LABEL });
  await b.data.change({ ops: [patch(ID.westFirm, 'phone', '2', '3')], label: LABEL });
  await quiet(device, b.data);
  server.put('enterprise', { id: ID.westFirm, name: '青石', federationId: ID.west });
  server.grants.set('cityStaff', (server.grants.get('cityStaff') ?? []).slice(0, 2));
  await a.data.syncNow();
  await quiet(device, a.data);
  device.wire.up = false;
  await b.data.change({ ops: [firm(2)], label: LABEL });
  const truth = new Memory();
  await inside(device, 'cityStaff', (db) => truth.load(db));
  for (const { data } of [a, b]) {
    await data.get('enterprise', firmId(2));
    const held = memoryOf(data);
    await device.until('caught up', () => held.ver === truth.ver);
    expect(plain(held)).toEqual(plain(truth));
  }
});

/** A memory without the order in which it came to be. */
function plain(memory: Memory) {
  const sorted = (map: ReadonlyMap<unknown, unknown>): unknown =>
    [...map].map(([k, v]) => [k, v instanceof Map ? sorted(v) : v]).sort();
  const full = new Map([...memory.segments].filter(([, held]) => held.size > 0));
  return {
    meta: memory.meta,
    shelves: sorted(memory.shelves),
    segments: sorted(full),
    overlay: sorted(memory.overlay),
    out: sorted(memory.out),
    issues: sorted(memory.issues),
  };
}

function memoryOf(data: unknown): Memory {
  return (data as { device: { store: { memory: Memory } } }).device.store.memory;
}
