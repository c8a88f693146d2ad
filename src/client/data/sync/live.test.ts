import { expect, test } from 'vitest';
import { FakeDevice } from '#client/testing/fake-device.ts';
import { LABEL, loadedTab, patch, stage } from '#client/testing/town-stage.ts';
import { must } from '#domain/kernel/problem.ts';
import { ID } from '#domain/sync/testing/town.ts';

/** By the device's own clock, which only moves by hand. */
const SOON_MS = 2000;

/** Two devices, one line; `take` has the second change a phone and returns how long the first took to hear. */
async function two(live: 'none' | 'held' | 'open') {
  const { server, device } = stage();
  device.wire.live = live;
  const other = new FakeDevice(server, 7);
  const mine = await loadedTab(device, 'eastStaff');
  const theirs = await loadedTab(other, 'cityStaff');
  const heard = (phone: string, tab = mine) =>
    device.until(`phone ${phone}`, async () => {
      const record = await tab.data.get('enterprise', ID.eastFirm);
      return record?.row.phone === phone;
    });
  const take = async (from: string, to: string) => {
    await theirs.data.change({ ops: [patch(ID.eastFirm, 'phone', from, to)], label: LABEL });
    await other.until('sent', () => server.world.get('enterprise', ID.eastFirm)?.row.phone === to);
    const start = device.now;
    await heard(to);
    return device.now - start;
  };
  return { server, device, mine, heard, take };
}

test('another device’s change is here within two seconds, by pokes', async () => {
  const { device, take } = await two('open');
  await device.pass(30_000);
  const before = device.wire.asked.length;
  expect(await take('1', '22')).toBeLessThan(SOON_MS);
  expect(await take('22', '333')).toBeLessThan(SOON_MS);
  expect(device.wire.asked.length - before).toBeLessThan(6);
});

test('without a line for pokes it asks instead, and hears as soon', async () => {
  const { take } = await two('none');
  expect(await take('1', '22')).toBeLessThan(SOON_MS);
});

test('a line that something holds back is found out by an own change, then it asks', async () => {
  const { device, mine, take } = await two('held');
  await mine.data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '2')], label: LABEL });
  for (let i = 0; i < 4; i++) await device.pass(2500);
  expect(await take('2', '33')).toBeLessThan(SOON_MS);
});

test('a line that breaks is asked in place of until another one stands', async () => {
  const { device, take } = await two('open');
  device.wire.live = 'none';
  device.cutLines();
  expect(await take('1', '22')).toBeLessThan(SOON_MS);
  device.wire.live = 'open';
  device.cutLines();
  expect(await take('22', '333')).toBeLessThan(SOON_MS);
});

test('a poke that says again what was said does not hurry a round that failed', async () => {
  const { server, device, heard } = await two('open');
  await device.pass(30_000);
  device.wire.fault = () => ({ status: 500, code: 'internal' });
  const firm = must(server.world.get('enterprise', ID.eastFirm)?.row, 'firm');
  server.put('enterprise', { ...firm, phone: '22' });
  const before = device.wire.asked.length;
  for (let i = 0; i < 6; i++) {
    for (const say of server.heads) say();
    await device.pass(0);
  }
  expect(device.wire.asked.length - before).toBe(1);
  device.wire.fault = null;
  await heard('22');
});

test('what one tab hears all tabs of the browser show at once', async () => {
  const { device, heard, take } = await two('open');
  const second = await device.tab('eastStaff');
  await take('1', '22');
  const start = device.now;
  await heard('22', second);
  expect(device.now - start).toBeLessThan(100);
});

test('asking in the background is not told as work', async () => {
  const { device, mine } = await two('none');
  mine.events.length = 0;
  for (let i = 0; i < 20; i++) await device.pass(1500);
  const told = mine.events.filter((event) => event.type === 'status' && event.status.syncing);
  expect(told).toEqual([]);
});
