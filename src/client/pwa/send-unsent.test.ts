import { expect, test } from 'vitest';
import { sessionOf } from '#client/testing/fake-device.ts';
import { firm, firmId, LABEL, loadedTab, quiet, stage } from '#client/testing/town-stage.ts';
import { sendUnsent, type World } from './send-unsent.ts';

/** A device with unsent changes whose only tab was closed. */
async function left(changes: number) {
  const { server, device } = stage();
  const { data, kill } = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  for (let n = 1; n <= changes; n++) await data.change({ ops: [firm(n)], label: LABEL });
  kill();
  device.wire.up = true;
  const { indexedDB } = device.idb;
  const pushes: string[] = [];
  const as = (user: string): World => ({
    indexedDB,
    fetch: async (path, init) => {
      if (path === '/api/session') return Response.json(sessionOf(user));
      pushes.push(String(path));
      return server.handle(user, String(path), init);
    },
  });
  return { server, device, indexedDB, as, pushes };
}

test('with no page open what waits is sent, and the next page finds it done, once', async () => {
  const { server, device, as, pushes } = await left(120);
  await sendUnsent(as('eastStaff'));
  expect(pushes).toHaveLength(3);
  const revs = [1, 120].map((n) => server.world.get('enterprise', firmId(n))?.rev);
  expect(revs).not.toContain(undefined);
  await sendUnsent(as('eastStaff'));
  device.wire.fault = (path) => (path.endsWith('/push') ? { status: 503, code: 'x' } : null);
  const { data } = await device.tab('eastStaff');
  expect(await data.status()).toMatchObject({ waiting: 120, unconfirmed: 120 });
  device.wire.fault = null;
  await quiet(device, data);
  expect(await data.get('enterprise', firmId(120))).toMatchObject({ state: 'confirmed' });
  expect([1, 120].map((n) => server.world.get('enterprise', firmId(n))?.rev)).toEqual(revs);
});

test('another person who has signed in sends nothing of it, and no database is made', async () => {
  const { server, as, indexedDB, pushes } = await left(1);
  const before = (await indexedDB.databases()).length;
  await sendUnsent(as('cityStaff'));
  expect(pushes).toEqual([]);
  expect((await indexedDB.databases()).length).toBe(before);
  expect(server.world.get('enterprise', firmId(1))).toBeUndefined();
});

test('signed out or refused it leaves all as it is; without contact it asks to be called again', async () => {
  const { as, indexedDB, device } = await left(1);
  const status = (status: number): World => ({
    indexedDB,
    fetch: async (path) =>
      path === '/api/session' && status !== 401
        ? Response.json(sessionOf('eastStaff'))
        : new Response('{}', { status }),
  });
  await sendUnsent(status(401));
  await sendUnsent(status(503));
  const down = { ...as('eastStaff'), fetch: () => Promise.reject(new TypeError('down')) };
  await expect(sendUnsent(down)).rejects.toThrow('down');
  const { data } = await device.tab('eastStaff');
  await quiet(device, data);
});
