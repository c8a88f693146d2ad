import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { FakeDevice } from '#client/testing/fake-device.ts';
import type { FakeServer } from '#client/testing/fake-server.ts';
import { firm, firmId, LABEL, loadedTab, patch, quiet, stage } from '#client/testing/town-stage.ts';
import { GRANTS, ID, uid } from '#domain/sync/testing/town.ts';

type Handler = FakeServer['handle'];

/** A snapshot with an empty shelf of a kind that this release does not know, in each scope. */
const withLaterKind = (text: string) =>
  text.replaceAll(/\{"end":\["([^"]+)","leader"\][^\n]*\n/g, (end, scope) => {
    const later = { end: [scope, 'later-kind'], count: 0, hash: '0000000000000000' };
    return `${JSON.stringify(later)}\n${end}`;
  });

/** Answers of the server, changed on their way. */
function altered(server: FakeServer, change: (path: string, body: object) => object): void {
  const handle: Handler = server.handle.bind(server);
  server.handle = async (user, path, init) => {
    const answer = await handle(user, path, init);
    if (!answer.ok) return answer;
    if (path.includes('/snapshot')) return new Response(withLaterKind(await answer.text()));
    const body = change(path, (await answer.json()) as object);
    return new Response(JSON.stringify(body));
  };
}

const live = (server: FakeServer, n: number) =>
  server.world.get('enterprise', firmId(n))?.deleted === false;

test('a device whose database vanished loads anew under a new name and doubles nothing', async () => {
  const { server, device } = stage();
  const before = await loadedTab(device, 'eastStaff');
  await before.data.change({ ops: [firm(1)], label: LABEL });
  await quiet(device, before.data);
  const { client } = JSON.parse(await before.data.exportUnsent());
  before.kill();
  device.idb.indexedDB = new IDBFactory();
  const after = await loadedTab(device, 'eastStaff');
  expect(JSON.parse(await after.data.exportUnsent()).client).not.toBe(client);
  expect(await after.data.get('enterprise', firmId(1))).toMatchObject({ state: 'confirmed' });
  await after.data.change({ ops: [firm(1), firm(2)], label: LABEL });
  await quiet(device, after.data);
  expect((await after.data.count('enterprise', [])).total).toBe(3);
  expect(await after.data.issues()).toEqual([]);
  expect(live(server, 2)).toBe(true);
});

test('tabs that all believe they lead lose nothing and double nothing', async () => {
  const { server, device } = stage();
  const a = await loadedTab(device, 'eastStaff');
  // A lock that is no lock: everybody who asks for it has it.
  device.lawless = true;
  const b = await device.tab('eastStaff');
  const c = await device.tab('eastStaff');
  const leads = async () => {
    const states = await Promise.all([b, c].map((tab) => tab.data.status()));
    return states.every((status) => status.leader);
  };
  await device.until('both lead', leads);
  for (let n = 1; n <= 6; n++) {
    const tab = [a, b, c][n % 3] ?? a;
    await tab.data.change({ ops: [firm(n)], label: LABEL });
  }
  await Promise.all([a, b, c].map((tab) => tab.data.syncNow()));
  for (const tab of [a, b, c]) await quiet(device, tab.data);
  for (let n = 1; n <= 6; n++) {
    expect(live(server, n)).toBe(true);
    expect(await c.data.get('enterprise', firmId(n))).toMatchObject({ state: 'confirmed' });
  }
  expect(await a.data.issues()).toEqual([]);
  expect((await b.data.count('enterprise', [])).total).toBe(7);
});

test('a batch that is too large is cut between mutations, and all of it arrives', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const handle: Handler = server.handle.bind(server);
  const sizes: number[] = [];
  server.handle = async (user, path, init) => {
    if (!path.includes('/push')) return handle(user, path, init);
    const { mutations } = JSON.parse(String(init?.body)) as { mutations: unknown[] };
    if (mutations.length > 3)
      return new Response(JSON.stringify({ code: 'too-large', max: 3 }), { status: 413 });
    sizes.push(mutations.length);
    return handle(user, path, init);
  };
  device.wire.up = false;
  for (let n = 1; n <= 10; n++) await data.change({ ops: [firm(n)], label: LABEL });
  device.wire.up = true;
  await quiet(device, data);
  for (let n = 1; n <= 10; n++) expect(live(server, n)).toBe(true);
  expect(sizes.every((size) => size <= 3)).toBe(true);
});

test('a mutation that no request can hold goes to its author and holds up nobody', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const handle: Handler = server.handle.bind(server);
  server.handle = async (user, path, init) =>
    String(init?.body ?? '').includes('装不下')
      ? new Response(JSON.stringify({ code: 'too-large', max: 9 }), { status: 413 })
      : handle(user, path, init);
  await data.change({ ops: [firm(1)], label: LABEL });
  await data.change({ ops: [firm(2, '装不下')], label: LABEL });
  await data.change({ ops: [firm(3)], label: LABEL });
  await quiet(device, data);
  expect([live(server, 1), live(server, 2), live(server, 3)]).toEqual([true, false, true]);
  const [issue] = await data.issues();
  expect(issue).toMatchObject({ code: 'too-large', ops: [{ v: { name: '装不下' } }] });
});

test('own writes never flicker: between the answer and the next pull the screen shows them', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.fault = (path) =>
    path.includes('/pull') ? { status: 503, code: 'unavailable' } : null;
  await data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '9')], label: LABEL });
  await device.until('answered', async () => (await data.status()).waiting === 0);
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject({
    row: { phone: '9' },
    state: 'confirmed',
    rev: server.world.get('enterprise', ID.eastFirm)?.rev,
  });
});

test('kinds, fields and codes of a newer server are carried and never stop the exchange', async () => {
  const { server, device } = stage();
  const scope = `federation:${ID.east}`;
  altered(server, (path, body) => {
    if (path.includes('/push') && 'results' in body) {
      const results = body.results as { n: number; id: string }[];
      const code = 'a-later-code';
      const told = results.map(({ n, id }) => ({
        ...{ n, id, status: 'rejected', error: { code, message: '以后的话' } },
      }));
      return { ...body, results: told, laterKey: 1 };
    }
    if ('kinds' in body) return { ...body, kinds: [...(body.kinds as string[]), 'later-kind'] };
    if ('items' in body) {
      const r = { id: uid(8000), rev: server.seq, what: 1 };
      return { ...body, items: [...(body.items as object[]), { k: 'later-kind', s: scope, r }] };
    }
    return body;
  });
  const { data } = await loadedTab(device, 'eastStaff');
  const east = server.world.get('enterprise', ID.eastFirm)?.row;
  server.put('enterprise', { id: ID.eastFirm, ...east, laterField: { a: [1] } });
  await data.syncNow();
  await quiet(device, data);
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject({
    row: { laterField: { a: [1] }, name: '东县云雾茶厂' },
  });
  await data.change({ ops: [firm(1)], label: LABEL });
  await quiet(device, data);
  expect(await data.issues()).toMatchObject([{ code: 'internal', message: '以后的话' }]);
  expect(await data.status()).toMatchObject({ connection: 'online', waiting: 0 });
});

test('a clock that jumps by years, in either direction, stops and loses nothing', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const YEARS = 20 * 365 * 86_400_000;
  for (const [n, jump] of [YEARS, -2 * YEARS, YEARS].entries()) {
    device.now += jump;
    await data.change({ ops: [firm(n)], label: LABEL });
    await data.syncNow();
    await quiet(device, data);
    expect(live(server, n)).toBe(true);
  }
  const other = new FakeDevice(server, 9);
  const colleague = await loadedTab(other, 'cityStaff');
  for (const n of [0, 1, 2])
    expect(await colleague.data.get('enterprise', firmId(n))).toMatchObject({ state: 'confirmed' });
});

test('a backup restored without a new epoch costs no acknowledged edit either', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const { epoch } = server;
  const restore = server.backup();
  await data.change({ ops: [firm(1)], label: LABEL });
  await quiet(device, data);
  expect(live(server, 1)).toBe(true);
  restore();
  server.epoch = epoch;
  expect(live(server, 1)).toBe(false);
  await data.syncNow();
  await quiet(device, data);
  expect(live(server, 1)).toBe(true);
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ state: 'confirmed' });
});

test('a grant that comes and goes and comes again leaves exactly the rows it gives', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  for (const grants of [[], GRANTS.eastStaff, GRANTS.westStaff, GRANTS.eastStaff]) {
    server.grants.set('eastStaff', grants);
    await data.syncNow();
    await quiet(device, data);
  }
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject({ state: 'confirmed' });
  expect(await data.get('enterprise', ID.westFirm)).toBeNull();
});
