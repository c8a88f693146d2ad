import { expect, test } from 'vitest';
import type { FakeServer } from '#client/testing/fake-server.ts';
import { firm, firmId, LABEL, loadedTab, quiet, stage } from '#client/testing/town-stage.ts';
import { uid } from '#domain/sync/testing/town.ts';

const live = (server: FakeServer, n: number) =>
  server.world.get('enterprise', firmId(n))?.deleted === false;

/** Another device speaks under the name of this one. */
async function speakAs(server: FakeServer, client: string, n: number, no: number): Promise<void> {
  const mutations = [{ n, id: uid(9990 + no), at: '2026-03-02T09:00:00Z', ops: [firm(no)] }];
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
