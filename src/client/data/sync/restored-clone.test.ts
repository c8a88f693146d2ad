import { expect, test } from 'vitest';
import type { FakeServer } from '#client/testing/fake-server.ts';
import { firm, firmId, LABEL, loadedTab, quiet, stage } from '#client/testing/town-stage.ts';
import { uid } from '#domain/sync/testing/town.ts';

const live = (server: FakeServer, n: number) =>
  server.world.get('enterprise', firmId(n))?.deleted === false;

/** Another device speaks under the name of this one. */
async function speakAs(
  server: FakeServer,
  client: string,
  n: number,
  no: number,
  id = uid(9990 + no),
): Promise<void> {
  const mutations = [{ n, id, at: '2026-03-02T09:00:00Z', ops: [firm(no)] }];
  const body = JSON.stringify({ client, epoch: server.epoch, mutations });
  await server.handle('eastStaff', '/api/sync/push', { method: 'POST', body });
}

test('a clone that speaks first after a restore costs no acknowledged edit', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  await data.change({ ops: [firm(1)], label: LABEL });
  await quiet(device, data);
  const restore = server.backup();
  await data.change({ ops: [firm(2)], label: LABEL });
  await quiet(device, data);
  const { client } = JSON.parse(await data.exportUnsent());
  restore();
  // The clone was made before the second edit: its own second edit now bears the same number.
  await speakAs(server, client, 2, 3);
  expect([live(server, 2), live(server, 3)]).toEqual([false, true]);
  await data.syncNow();
  await quiet(device, data);
  expect([1, 2, 3].map((n) => live(server, n))).toEqual([true, true, true]);
  expect(await data.get('enterprise', firmId(2))).toMatchObject({ state: 'confirmed' });
});

test('what was sent under a former name survives a restore too', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const restore = server.backup();
  await data.change({ ops: [firm(1)], label: LABEL });
  await quiet(device, data);
  const { client } = JSON.parse(await data.exportUnsent());
  await speakAs(server, client, 2, 3);
  await data.change({ ops: [firm(2)], label: LABEL });
  await quiet(device, data);
  expect(JSON.parse(await data.exportUnsent()).client).not.toBe(client);
  restore();
  expect(live(server, 1)).toBe(false);
  await data.syncNow();
  await quiet(device, data);
  expect([1, 2].map((n) => live(server, n))).toEqual([true, true]);
});

test('what was refused, and what a copy got through after a restore, is no longer shown as refused', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const restore = server.backup();
  const granted = server.grants.get('eastStaff') ?? [];
  server.grants.set(
    'eastStaff',
    granted.map((grant) => ({ ...grant, role: 'viewer' })),
  );
  for (const n of [1, 2]) await data.change({ ops: [firm(n)], label: LABEL });
  await quiet(device, data);
  const refused = await data.issues();
  expect(refused.map(({ n }) => n)).toEqual([1, 2]);
  const { client } = JSON.parse(await data.exportUnsent());
  restore();
  server.grants.set('eastStaff', granted);
  for (const { n, id } of refused) await speakAs(server, client, n, n, id);
  await data.syncNow();
  await quiet(device, data);
  expect(await data.issues()).toEqual([]);
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ state: 'confirmed' });
});
