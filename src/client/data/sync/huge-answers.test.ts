import { IDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import type { DataPort } from '#client/data/data-port.ts';
import { FakeDevice } from '#client/testing/fake-device.ts';
import type { FakeServer } from '#client/testing/fake-server.ts';
import { firm, firmId, LABEL, loadedTab, patch, quiet, stage } from '#client/testing/town-stage.ts';
import { ID, uid } from '#domain/sync/testing/town.ts';

type Tab = { readonly data: DataPort };

const many = (i: number) => uid(100_000 + i);
const put = (server: FakeServer, i: number, more: object = {}, deleted = false) =>
  server.put(
    'enterprise',
    { id: many(i), name: `户${i}`, federationId: ID.east, ...more },
    deleted,
  );

/** A county of so many firms more, on a server without limits: an older, a foreign or a broken one. */
function boundless(firms: number) {
  const { server } = stage();
  for (let i = 0; i < firms; i++) put(server, i);
  server.page = 1_000_000;
  const handle = server.handle.bind(server);
  const answers: number[] = [];
  server.handle = async (user, path, init) => {
    const answer = await handle(user, path.replace(/limit=\d+/, 'limit=1000000'), init);
    if (!path.includes('/pull')) return answer;
    const text = await answer.text();
    answers.push((JSON.parse(text) as { items?: unknown[] }).items?.length ?? 0);
    return new Response(text);
  };
  /** The most items of one pull answer so far. */
  return { server, device: new FakeDevice(server), most: () => Math.max(0, ...answers) };
}

/** Others touch each of `firms` firms and add twice as many; answers how many are left in the county. */
function upheaval(server: FakeServer, firms: number): number {
  for (let i = 0; i < firms; i++)
    if (i < firms / 2) put(server, i, {}, true);
    else if (i < (firms * 3) / 4) put(server, i, { federationId: ID.west });
    else put(server, i, { phone: `${i}` });
  for (let i = firms; i < 3 * firms; i++) put(server, i);
  return 1 + firms / 4 + 2 * firms;
}

const AGREES = { mended: [], skipped: 0 };
const total = async ({ data }: Tab) => (await data.count('enterprise', [])).total;
/** Lets time pass until a tab shows so many firms: a large answer takes many turns. */
const shows = (device: FakeDevice, tab: Tab, firms: number) =>
  device.until(`${firms} are shown`, async () => (await total(tab)) === firms, 4000);

/** Does something at the n-th record that is put into the database from now on, and at each later one. */
function fromPut(n: number, act: () => void) {
  const real = IDBObjectStore.prototype.put;
  let left = n;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<IDBObjectStore['put']>
  ) {
    left -= 1;
    if (left < 0) act();
    return real.apply(this, args);
  });
}

test('30,000 changes in one answer are applied whole, beside what is typed meanwhile, in every tab', async () => {
  const FIRMS = 10_000;
  const { server, device, most } = boundless(FIRMS);
  const first = await loadedTab(device, 'eastStaff');
  const other = await device.tab('eastStaff');
  const { data } = first;
  device.wire.up = false;
  await data.change({ ops: [patch(many(FIRMS - 1), 'address', null, '茶山路')], label: LABEL });
  const left = upheaval(server, FIRMS);
  // While the answer is being stored: some thousand tombstones of it are written, others are not.
  let typed: Promise<unknown> | null = null;
  const midst = fromPut(FIRMS / 4, () =>
    setImmediate(() => {
      typed ??= data.change({ ops: [firm(1)], label: LABEL });
    }),
  );
  device.wire.up = true;
  for (const tab of [first, other]) await shows(device, tab, left + 1);
  midst.mockRestore();
  await typed;
  await quiet(device, data);
  expect(most()).toBeGreaterThanOrEqual(3 * FIRMS);
  for (const tab of [first, other]) {
    expect(await tab.data.get('enterprise', many(0))).toBeNull();
    expect(await tab.data.get('enterprise', many((FIRMS * 3) / 4 - 1))).toBeNull();
    expect(await tab.data.get('enterprise', many(FIRMS - 1))).toMatchObject({
      row: { address: '茶山路', phone: `${FIRMS - 1}` },
      state: 'confirmed',
    });
    expect(await tab.data.get('enterprise', firmId(1))).toMatchObject({ state: 'confirmed' });
  }
  expect(await data.check()).toMatchObject(AGREES);
  first.kill();
  other.kill();
  const next = await loadedTab(device, 'eastStaff');
  expect(await total(next)).toBe(left + 1);
  expect(await next.data.check()).toMatchObject(AGREES);
  expect(await next.data.issues()).toEqual([]);
});

test('where one answer is too much for the disk nothing of it is applied; with room it comes whole', async () => {
  const FIRMS = 2000;
  const { server, device, most } = boundless(FIRMS);
  const tab = await loadedTab(device, 'eastStaff');
  const { data } = tab;
  const left = upheaval(server, FIRMS);
  const full = fromPut((FIRMS * 5) / 8, () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  await data.syncNow();
  const isFull = async () => (await data.status()).trouble === 'storage-full';
  await device.until('it is full', isFull, 4000);
  expect(most()).toBe(3 * FIRMS);
  expect(await total(tab)).toBe(1 + FIRMS);
  for (const i of [0, FIRMS / 2, FIRMS - 1])
    expect(await data.get('enterprise', many(i))).toMatchObject({ row: { name: `户${i}` } });
  expect(await data.get('enterprise', many(FIRMS))).toBeNull();
  full.mockRestore();
  await data.syncNow();
  await shows(device, tab, left);
  await quiet(device, data);
  expect(await data.check()).toMatchObject(AGREES);
});

test('a snapshot of one page of 20,000 rows: cut off, nothing of it counts; asked for again, all of it', async () => {
  const FIRMS = 20_000;
  const { device } = boundless(FIRMS);
  let streams = 0;
  device.wire.cutAt = 1_000_000;
  device.wire.fault = (path) => {
    if (!path.includes('/snapshot')) return null;
    streams += 1;
    return streams === 1 ? null : 'hang';
  };
  const tab = await device.tab('eastStaff');
  await device.until('it was cut off', () => streams === 2, 4000);
  expect(await total(tab)).toBe(0);
  tab.kill();
  device.wire.cutAt = null;
  device.wire.fault = null;
  const next = await loadedTab(device, 'eastStaff');
  expect(await total(next)).toBe(FIRMS + 1);
  expect(await next.data.check()).toMatchObject(AGREES);
  next.kill();
  expect(await total(await loadedTab(device, 'eastStaff'))).toBe(FIRMS + 1);
});
