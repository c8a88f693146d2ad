import { expect, test } from 'vitest';
import { FakeDevice } from '#client/testing/fake-device.ts';
import { quiet, stage } from '#client/testing/town-stage.ts';
import { ID, uid } from '#domain/sync/testing/town.ts';

const FIRMS = 40;

/** A county with some firms and small pages, so that a cut falls in every kind of place. */
function county() {
  const { server } = stage();
  for (let i = 0; i < FIRMS; i++)
    server.put('enterprise', { id: uid(6000 + i), name: `户${i}`, federationId: ID.east });
  server.page = 7;
  return server;
}
const all = { total: FIRMS + 1 };

async function streamOf(server: ReturnType<typeof county>): Promise<number> {
  const scope = `federation:${ID.east}`;
  const path = `/api/sync/snapshot?epoch=${server.epoch}&scopes=${scope}`;
  return (await (await server.handle('eastStaff', path)).arrayBuffer()).byteLength;
}

test.each([0, 1, 2, 3])(
  'cut anywhere, a first loading goes on after its last whole page and ends complete (%i)',
  async (part) => {
    const length = await streamOf(county());
    // Every 53rd byte, once each: heads, rows, between characters, ends.
    for (let cutAt = part * 53; cutAt < length; cutAt += 4 * 53) {
      const server = county();
      const device = new FakeDevice(server, cutAt + 1);
      device.wire.fault = (path) => {
        if (path.includes('/snapshot'))
          device.wire.cutAt = device.wire.cutAt === null ? cutAt : 1e9;
        return null;
      };
      const { data } = await device.tab('eastStaff');
      await quiet(device, data);
      expect(await data.count('enterprise', []), `cut at ${cutAt}`).toMatchObject(all);
      const asked = device.wire.asked.filter((path) => path.includes('/snapshot'));
      expect(asked.length, `cut at ${cutAt}`).toBe(2);
    }
  },
);

test('a tab that dies at any moment of a first loading leaves a device that completes it', async () => {
  for (let steps = 0; steps < 24; steps++) {
    const server = county();
    const device = new FakeDevice(server, steps + 1);
    device.wire.cutAt = 900 + 400 * steps;
    const { kill } = await device.tab('eastStaff');
    for (let i = 0; i < steps; i++) await new Promise((next) => setImmediate(next));
    kill();
    device.wire.cutAt = null;
    const { data } = await device.tab('eastStaff');
    await quiet(device, data);
    expect(await data.count('enterprise', []), `after ${steps} steps`).toMatchObject(all);
  }
});

test('what has come can be read and changed while the rest is on its way, and progress is honest', async () => {
  const server = county();
  const device = new FakeDevice(server);
  const length = await streamOf(server);
  let streams = 0;
  device.wire.fault = (path) => {
    if (!path.includes('/snapshot')) return null;
    streams += 1;
    device.wire.cutAt = Math.round(length / 2);
    return streams === 1 ? null : 'hang';
  };
  const { data, events } = await device.tab('eastStaff');
  await device.until('half is here', () => streams === 2);
  const { total } = await data.count('enterprise', []);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThan(FIRMS);
  const f = { name: { b: '户0', v: '改名' } };
  const op = { op: 'patch', kind: 'enterprise', id: uid(6000), f } as const;
  await data.change({ ops: [op], label: { key: 'test' } });
  expect(await data.get('enterprise', uid(6000))).toMatchObject({ row: { name: '改名' } });
  device.wire.fault = null;
  device.wire.cutAt = null;
  await device.until(
    'all is here',
    async () => (await data.count('enterprise', [])).total === all.total,
    2000,
  );
  await quiet(device, data);
  const told = events.flatMap((event) =>
    event.type === 'status' && event.status.loading ? [event.status.loading] : [],
  );
  const sizes = new Set(told.map((loading) => loading.total).filter((n) => n > 0));
  const rows = (await data.check()).rows;
  expect([...sizes]).toEqual([rows]);
  expect(told[0]).toMatchObject({ done: 0 });
  expect(told[1]?.bytes).toBeGreaterThan(0);
  const done = told.map((loading) => loading.done);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(told.at(-1)).toMatchObject({ done: rows, kinds: { enterprise: all.total } });
});

test('what a first loading brought is saved with its index at once: a start right after it builds nothing', async () => {
  const device = new FakeDevice(county());
  const first = await device.tab('eastStaff');
  await quiet(device, first.data);
  await device.pass(500);
  first.kill();
  const next = await device.tab('eastStaff');
  expect(await next.data.status()).toMatchObject({ indexing: false });
  expect(await next.data.count('enterprise', [])).toMatchObject(all);
});
