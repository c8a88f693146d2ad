import { expect, test } from 'vitest';
import type { FakeDevice } from '#client/testing/fake-device.ts';
import { firm, firmId, LABEL, loadedTab, patch, quiet, stage } from '#client/testing/town-stage.ts';
import { ID } from '#domain/sync/testing/town.ts';

type Data = Awaited<ReturnType<typeof loadedTab>>['data'];

const asked = (device: FakeDevice, what: string) =>
  device.wire.asked.filter((path) => path.includes(what)).length;
const save = (data: Data, n: number) => data.change({ ops: [firm(n)], label: LABEL });

/** 102 changes of which the answer to the last two gets lost. */
async function halfHeard() {
  const { server, device } = stage();
  const { data, kill } = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  for (let n = 1; n <= 102; n++) await save(data, n);
  await device.until('noticed', async () => (await data.status()).connection === 'offline');
  let pushes = 0;
  device.wire.fault = (path) => {
    if (!path.endsWith('/push')) return pushes > 2 ? { status: 503, code: 'unavailable' } : null;
    pushes += 1;
    return pushes === 3 ? 'deaf' : pushes > 3 ? { status: 503, code: 'unavailable' } : null;
  };
  device.wire.up = true;
  await device.until('the last push was lost', () => pushes === 3);
  await device.until('given up', async () => (await data.status()).sending === 0);
  return { server, device, data, kill };
}
const TRUTH = { waiting: 2, uploaded: 100, unconfirmed: 2, sending: 0 };

test('uploaded 102, two of them without the server’s word: said as it is, kept here, sent again', async () => {
  const { server, device, data } = await halfHeard();
  expect(server.world.get('enterprise', firmId(102))).toBeDefined();
  expect(await data.status()).toMatchObject(TRUTH);
  expect((await data.waiting()).map((change) => change.unconfirmed)).toEqual([true, true]);
  device.wire.fault = null;
  await quiet(device, data);
  expect(await data.status()).toMatchObject({ waiting: 0, uploaded: 102, unconfirmed: 0 });
});

test('what was sent without an answer is still known after the tab has died', async () => {
  const { device, kill } = await halfHeard();
  kill();
  device.wire.up = false;
  const { data } = await device.tab('eastStaff');
  expect(await data.status()).toMatchObject(TRUTH);
});

test('changes that never left are not said to have been sent', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  await data.syncNow();
  for (const n of [1, 2, 3]) await save(data, n);
  await data.syncNow();
  await device.pass(61_000);
  expect(asked(device, '/push')).toBe(0);
  expect(await data.status()).toMatchObject({ waiting: 3, unconfirmed: 0, connection: 'offline' });
});

test('a refused push is an answer: what it held counts as not sent', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.fault = (path) =>
    path.endsWith('/push') ? { status: 503, code: 'unavailable' } : null;
  await save(data, 1);
  await device.until('asked', () => asked(device, '/push') > 0);
  expect(await data.status()).toMatchObject({ waiting: 1, unconfirmed: 0 });
});

test('when the server was last met is known after a start without a line', async () => {
  const { device } = stage();
  const { data, kill } = await loadedTab(device, 'eastStaff');
  const { lastContact } = await data.status();
  expect(lastContact).not.toBeNull();
  kill();
  device.wire.up = false;
  await device.pass(86_400_000);
  const later = await device.tab('eastStaff');
  expect(await later.data.status()).toMatchObject({ connection: 'offline', lastContact });
  await device.pass(61_000);
  expect(await later.data.status()).toMatchObject({ connection: 'offline', lastContact });
});

test('size, age and number of what waits, and what is on its way', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  const first = await save(data, 1);
  const { waitingBytes } = await data.status();
  expect(waitingBytes).toBeGreaterThan(firm(1).id.length);
  await device.pass(3 * 86_400_000);
  await data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '九'.repeat(60))], label: LABEL });
  const status = await data.status();
  expect(status.waitingBytes).toBeGreaterThan(waitingBytes + 180);
  const [act] = (await data.batches()).filter(({ id }) => id === first.batch);
  expect(status.oldestWaiting).toBe(act?.at);
  device.wire.fault = (path) => (path.endsWith('/push') ? 'hang' : null);
  device.wire.up = true;
  await device.until('on its way', async () => (await data.status()).sending === 2, 2000);
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ state: 'sending' });
});

test('refused in a circle: three times in a minute, then it stops, says so and waits for a person', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.fault = () => ({ status: 409, code: 'epoch' });
  await save(data, 1);
  await device.until('noticed', async () => (await data.status()).trouble === 'loop');
  const before = device.wire.asked.length;
  expect(before).toBeLessThan(20);
  for (let i = 0; i < 50; i++) await device.pass(10_000);
  expect(device.wire.asked.length).toBe(before);
  device.wire.fault = null;
  await data.syncNow();
  await quiet(device, data);
  expect(await data.status()).toMatchObject({ trouble: null, waiting: 0 });
});

test('a server for newer releases only: it stops asking, what waits still goes out', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.fault = (path) =>
    path.endsWith('/push') ? null : { status: 426, code: 'schema-too-old' };
  await data.syncNow();
  for (let i = 0; i < 12; i++) await device.pass(10_000);
  expect(await data.status()).toMatchObject({ connection: 'outdated', trouble: null });
  const pulls = asked(device, '/pull');
  await save(data, 1);
  await device.until('sent', () => server.world.get('enterprise', firmId(1)) !== undefined);
  await device.until('filed', async () => (await data.status()).waiting === 0);
  for (let i = 0; i < 12; i++) await device.pass(10_000);
  expect(asked(device, '/pull')).toBe(pulls);
  expect((await data.status()).connection).toBe('outdated');
});

test('outdated and without contact, what waits is tried again with pauses, not in a circle', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.fault = (path) =>
    path.endsWith('/push') ? null : { status: 426, code: 'schema-too-old' };
  await data.syncNow();
  for (let i = 0; i < 12; i++) await device.pass(10_000);
  expect((await data.status()).connection).toBe('outdated');
  device.wire.up = false;
  await save(data, 1);
  await device.until('tried', () => asked(device, '/push') > 0);
  for (let i = 0; i < 200; i++) await device.pass(50);
  expect(asked(device, '/push')).toBeLessThan(40);
});

test('a server that takes the call and says nothing never holds up the work', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.fault = () => 'hang';
  await save(data, 1);
  await device.until('calling', () => asked(device, '/push') > 0);
  await save(data, 2);
  expect(await data.get('enterprise', firmId(2))).toMatchObject({ state: 'local' });
  expect(
    (await data.list({ kind: 'enterprise', text: '新厂', offset: 0, limit: 9 })).total,
  ).toBeGreaterThan(0);
  await device.until('given up', async () => (await data.status()).connection === 'offline', 1000);
  device.wire.fault = null;
  await quiet(device, data);
  for (const n of [1, 2]) expect(server.world.get('enterprise', firmId(n))?.deleted).toBe(false);
});
