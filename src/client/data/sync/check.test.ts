import { expect, test } from 'vitest';
import type { FakeDevice } from '#client/testing/fake-device.ts';
import { WORKSPACE } from '#client/testing/fake-server.ts';
import { firm, firmId, LABEL, loadedTab, quiet, stage } from '#client/testing/town-stage.ts';
import { ID } from '#domain/sync/testing/town.ts';
import { Database } from '../store/database.ts';
import { databaseName } from '../store/database-name.ts';

/** Something takes the segments of a kind out of the database, past all rules. */
async function damage(device: FakeDevice, kind: string): Promise<void> {
  const db = new Database(databaseName(WORKSPACE, 'eastStaff'), { idb: device.idb }, 'relaxed');
  const keys = (await db.seg.toCollection().primaryKeys()).filter((key) => key[1] === kind);
  expect(keys.length).toBeGreaterThan(0);
  await db.seg.bulkDelete(keys);
  await db.dir.bulkDelete(keys);
  db.close();
}

test('data that agree are said to agree, and nothing is loaded', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  await data.change({ ops: [firm(1)], label: LABEL });
  await quiet(device, data);
  device.wire.asked.length = 0;
  const report = await data.check();
  expect(report).toMatchObject({ mended: [], skipped: 0 });
  expect(report.rows).toBeGreaterThan(1);
  expect((await data.status()).check).toEqual(report);
  expect(device.wire.asked.some((path) => path.includes('/snapshot'))).toBe(false);
});

test('a shelf that differs is named, counted on both sides and loaded anew; others stay', async () => {
  const { device } = stage();
  const first = await loadedTab(device, 'eastStaff');
  first.kill();
  await damage(device, 'enterprise');
  const { data } = await device.tab('eastStaff');
  await quiet(device, data);
  expect(await data.get('enterprise', ID.eastFirm)).toBeNull();
  device.wire.asked.length = 0;
  const report = await data.check();
  const scope = `federation:${ID.east}`;
  expect(report.mended).toEqual([{ scope, kind: 'enterprise', here: 0, there: 1 }]);
  const back = async () => (await data.get('enterprise', ID.eastFirm)) !== null;
  await device.until('loaded again', back);
  await quiet(device, data);
  const streams = device.wire.asked.filter((path) => path.includes('/snapshot'));
  expect(streams).toHaveLength(1);
  expect(streams[0]).toContain(`from=${encodeURIComponent(`${scope}/enterprise`)}`);
  expect((await data.check()).mended).toEqual([]);
});

test('a change that comes in between is fetched first, not taken for a difference', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  let times = 0;
  device.wire.fault = (path) => {
    if (path.includes('/check') && times++ === 0)
      server.put('enterprise', { id: firmId(9), name: '新来的厂', federationId: ID.east });
    return null;
  };
  expect(await data.check()).toMatchObject({ mended: [], skipped: 0 });
  expect(await data.get('enterprise', firmId(9))).not.toBeNull();
});

test('once a week it compares by itself; without contact a person is told', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const checks = () => device.wire.asked.filter((path) => path.includes('/check')).length;
  // The week begins when the first round is over, which the status is told a moment before.
  await device.pass(1000);
  await device.pass(6 * 86_400_000);
  expect(checks()).toBe(0);
  await device.pass(86_400_000);
  await device.until('compared', async () => (await data.status()).check !== null);
  device.wire.up = false;
  await expect(data.check()).rejects.toMatchObject({ code: 'unavailable' });
});
