import { expect, test } from 'vitest';
import { FakeDevice } from '#client/testing/fake-device.ts';
import { firm, firmId, LABEL, loadedTab, patch, quiet, stage } from '#client/testing/town-stage.ts';
import { GRANTS, ID, uid } from '#domain/sync/testing/town.ts';

const NAME = '东县云雾茶厂';

test('a lost answer is asked for again and its change is executed once', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.deaf = true;
  await data.change({ ops: [firm(1)], label: LABEL });
  await device.until(
    'the server has it',
    () => server.world.get('enterprise', firmId(1)) !== undefined,
  );
  const { rev } = server.world.get('enterprise', firmId(1)) ?? { rev: -1 };
  expect(await data.status()).toMatchObject({ waiting: 1 });
  device.wire.deaf = false;
  await quiet(device, data);
  expect(server.world.get('enterprise', firmId(1))?.rev).toBe(rev);
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ state: 'confirmed', rev });
});

test('two tabs number their changes apart, one of them sends, both see all', async () => {
  const { server, device } = stage();
  const a = await loadedTab(device, 'eastStaff');
  const b = await device.tab('eastStaff');
  const [first, second] = [await a.data.status(), await b.data.status()];
  expect([first.leader, second.leader]).toEqual([true, false]);
  b.events.length = 0;
  await Promise.all([
    a.data.change({ ops: [firm(1)], label: LABEL }),
    b.data.change({ ops: [firm(2)], label: LABEL }),
    a.data.change({ ops: [firm(3)], label: LABEL }),
  ]);
  const ns = (await a.data.waiting()).map((w) => w.n);
  expect(new Set(ns).size).toBe(ns.length);
  await quiet(device, b.data);
  for (const n of [1, 2, 3]) {
    expect(server.world.get('enterprise', firmId(n))?.deleted).toBe(false);
    expect(await b.data.get('enterprise', firmId(n))).toMatchObject({ state: 'confirmed' });
  }
  const heard = b.events.flatMap((e) => (e.type === 'changed' && e.ids !== 'many' ? e.ids : []));
  expect(heard).toContain(firmId(1));
  expect(
    await b.data.list({ kind: 'enterprise', text: '新厂1', offset: 0, limit: 9 }),
  ).toMatchObject({
    total: 1,
  });
});

test('when the leading tab dies another one takes over', async () => {
  const { server, device } = stage();
  const a = await loadedTab(device, 'eastStaff');
  const b = await device.tab('eastStaff');
  a.kill();
  await b.data.change({ ops: [firm(1)], label: LABEL });
  await quiet(device, b.data);
  expect(await b.data.status()).toMatchObject({ leader: true });
  expect(server.world.get('enterprise', firmId(1))?.deleted).toBe(false);
});

test('changes of others arrive: edits, deletions, rows that leave the scope', async () => {
  const { server, device } = stage();
  server.seed([['enterprise', { id: uid(900), name: '迁走厂', federationId: ID.east }]]);
  const { data } = await loadedTab(device, 'eastStaff');
  const east = server.world.get('enterprise', ID.eastFirm);
  server.put('enterprise', { id: ID.eastFirm, ...east?.row, phone: '77' });
  server.put('enterprise', { id: uid(900), name: '迁走厂', federationId: ID.west });
  server.put(
    'membership',
    { id: ID.eastMember, ...server.world.get('membership', ID.eastMember)?.row },
    true,
  );
  await data.syncNow();
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject({ row: { phone: '77' } });
  expect(await data.get('enterprise', uid(900))).toBeNull();
  expect(await data.get('membership', ID.eastMember)).toBeNull();
  expect(await data.by('membership', 'bodyId', ID.eastChamber)).toEqual([]);
});

test('a first loading that breaks off goes on where it stopped', async () => {
  const { server, device } = stage();
  server.seed(
    Array.from(
      { length: 60 },
      (_, i) =>
        ['enterprise', { id: uid(6000 + i), name: `户${i}`, federationId: ID.east }] as const,
    ),
  );
  server.page = 10;
  device.wire.cutAt = 5000;
  const { data } = await device.tab('eastStaff');
  await device.until('loaded', async () => (await data.count('enterprise', [])).total === 61);
  device.wire.cutAt = null;
  await quiet(device, data);
  const asked = device.wire.asked.filter((path) => path.includes('/snapshot'));
  expect(asked.length).toBeGreaterThan(2);
  const after = asked.map((path) => new URL(path, 'http://x').searchParams.get('after') ?? '');
  expect(after.some((id) => id >= uid(6000))).toBe(true);
  expect((await data.count('enterprise', [])).total).toBe(61);
});

test('a lost scope takes its rows at once, keeps unsent edits and names their refusal', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastSecretary');
  expect(await data.get('enterprise', ID.eastFirm)).not.toBeNull();
  device.wire.up = false;
  await data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '5')], label: LABEL });
  server.grants.set('eastSecretary', []);
  device.wire.up = true;
  await quiet(device, data);
  expect((await data.count('enterprise', [])).total).toBe(0);
  expect(await data.get('enterprise', ID.eastFirm)).toBeNull();
  const [issue] = await data.issues();
  expect(issue).toMatchObject({ code: 'scope', row: ID.eastFirm });
  expect(issue?.ops).toHaveLength(1);
});

test('a new scope is loaded beside what is there', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  server.grants.set('eastStaff', [...GRANTS.eastStaff, ...GRANTS.westStaff]);
  await data.syncNow();
  await quiet(device, data);
  expect(await data.get('enterprise', ID.westFirm)).toMatchObject({ state: 'confirmed' });
  expect((await data.count('enterprise', [])).total).toBe(2);
});

test('two people change one field: the later one sees a conflict, nothing is lost', async () => {
  const { server, device } = stage();
  const other = new FakeDevice(server, 7);
  const a = await loadedTab(device, 'eastStaff');
  const b = await loadedTab(other, 'cityStaff');
  await a.data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '111')], label: LABEL });
  await quiet(device, a.data);
  await b.data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '222')], label: LABEL });
  await quiet(other, b.data);
  await b.data.syncNow();
  expect(await b.data.get('enterprise', ID.eastFirm)).toMatchObject({
    row: { phone: '111' },
    state: 'attention',
  });
  const [conflict] = await b.data.by('conflict', 'row', ID.eastFirm);
  expect(conflict?.row).toMatchObject({ field: 'phone', theirs: '111', mine: '222' });
  expect(await b.data.status()).toMatchObject({ attention: 1 });
  const [entry] = await b.data.history('enterprise', ID.eastFirm);
  expect(entry).toMatchObject({ status: 'conflict' });
  const listed = await b.data.list({
    kind: 'enterprise',
    where: [{ state: ['attention'] }],
    offset: 0,
    limit: 9,
  });
  expect(listed.total).toBe(1);
});

test('a refused change waits for its author, who mends it or lets it go', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'viewer');
  await data.change({ ops: [patch(ID.eastFirm, 'name', NAME, '别名')], label: LABEL });
  await data.change({ ops: [firm(1)], label: LABEL });
  await quiet(device, data);
  const issues = await data.issues();
  expect(issues).toHaveLength(2);
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject({
    row: { name: NAME },
    state: 'attention',
  });
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ state: 'attention', rev: null });
  server.grants.set('viewer', GRANTS.eastStaff);
  await data.syncNow();
  await quiet(device, data);
  const [first, second] = issues;
  await data.settle(first?.id ?? '', { resend: first?.ops ?? [] });
  await data.settle(second?.id ?? '', 'discard');
  expect(await data.get('enterprise', firmId(1))).toBeNull();
  await quiet(device, data);
  expect(await data.issues()).toEqual([]);
  expect(server.world.get('enterprise', ID.eastFirm)?.row.name).toBe('别名');
});

test('a server restored from a backup gets back what it had acknowledged', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const restore = server.backup();
  await data.change({ ops: [firm(1), patch(ID.eastFirm, 'phone', '1', '9')], label: LABEL });
  await quiet(device, data);
  expect(server.world.get('enterprise', firmId(1))?.deleted).toBe(false);
  restore();
  expect(server.world.get('enterprise', firmId(1))?.deleted).not.toBe(false);
  await data.syncNow();
  await quiet(device, data);
  expect(server.world.get('enterprise', firmId(1))?.deleted).toBe(false);
  expect(server.world.get('enterprise', ID.eastFirm)?.row.phone).toBe('9');
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ state: 'confirmed' });
});

test('what a lost history refused and the new one takes is no longer shown as refused', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const restore = server.backup();
  await data.change({ ops: [patch(ID.westFirm, 'phone', '2222', '9')], label: LABEL });
  await quiet(device, data);
  expect(await data.issues()).toHaveLength(1);
  restore();
  server.grants.set('eastStaff', GRANTS.cityStaff);
  await data.syncNow();
  await quiet(device, data);
  expect(server.world.get('enterprise', ID.westFirm)?.row.phone).toBe('9');
  expect(await data.issues()).toEqual([]);
});

test('a cloned profile takes a new name and nothing is sent under the wrong one', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  await data.change({ ops: [firm(1)], label: LABEL });
  await quiet(device, data);
  device.wire.up = false;
  await data.change({ ops: [firm(2)], label: LABEL });
  const { client } = JSON.parse(await data.exportUnsent());
  const mutations = [{ n: 2, id: uid(9999), at: '2026-03-02T09:00:00Z', ops: [firm(3)] }];
  const body = JSON.stringify({ client, epoch: server.epoch, mutations });
  await server.handle('eastStaff', '/api/sync/push', { method: 'POST', body });
  device.wire.up = true;
  await quiet(device, data);
  for (const n of [1, 2, 3]) expect(server.world.get('enterprise', firmId(n))?.deleted).toBe(false);
  expect(JSON.parse(await data.exportUnsent()).client).not.toBe(client);
});

test('an expired session stops the exchange, not the work', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.status = 401;
  await data.change({ ops: [firm(1)], label: LABEL });
  await device.until('noticed', async () => (await data.status()).connection === 'signed-out');
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ state: 'local' });
  expect(await data.get('enterprise', ID.eastFirm)).not.toBeNull();
  device.wire.status = null;
  await quiet(device, data);
  expect(server.world.get('enterprise', firmId(1))?.deleted).toBe(false);
});

test('without contact it tries again and again, at most a minute apart', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  await data.change({ ops: [firm(1)], label: LABEL });
  await device.until('noticed', async () => (await data.status()).connection === 'offline');
  device.wire.log.length = 0;
  for (let minute = 0; minute < 60; minute++) {
    for (let part = 0; part < 6; part++) await device.pass(10_001);
    expect(device.wire.log.length).toBeGreaterThan(0);
    device.wire.log.length = 0;
  }
  device.wire.up = true;
  // The longest pause between two tries.
  await device.pass(60_001);
  await quiet(device, data);
});

test.each([401, 503])(
  'a server that answers %i to what waits is asked ever more seldom',
  async (status) => {
    const { server, device } = stage();
    const { data } = await loadedTab(device, 'eastStaff');
    device.wire.status = status;
    await data.change({ ops: [firm(1)], label: LABEL });
    const asked = async (seconds: number) => {
      device.wire.asked.length = 0;
      for (let second = 0; second < seconds; second++) await device.pass(1000);
      return device.wire.asked.length;
    };
    expect(await asked(600)).toBeGreaterThan(5);
    expect(await asked(600)).toBeLessThan(60);
    device.wire.status = null;
    await data.syncNow();
    await quiet(device, data);
    expect(server.world.get('enterprise', firmId(1))?.deleted).toBe(false);
  },
);
