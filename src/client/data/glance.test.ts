import { expect, test } from 'vitest';
import { type FakeDevice, sessionOf } from '#client/testing/fake-device.ts';
import { firm, firmId, LABEL, loadedTab, patch, stage } from '#client/testing/town-stage.ts';
import type { ListQuery } from './data-port.ts';

const LIST: ListQuery = { kind: 'enterprise', text: '', where: [], offset: 0, limit: 10 };
const NOTHING_CHANGED_MS = 5000;

/** Nothing happens for so long that the index is saved: once for the last change, once for what it began. */
async function rested(device: FakeDevice): Promise<void> {
  for (let i = 0; i < 20; i++) await device.pass(NOTHING_CHANGED_MS);
}

/** A device whose list was looked at, and whose index was saved after that. */
async function lookedAt() {
  const { device } = stage();
  const { data, kill } = await loadedTab(device, 'eastStaff');
  await data.change({ ops: [firm(1), firm(2)], label: LABEL });
  const seen = await data.list(LIST);
  await rested(device);
  return { device, data, kill, seen };
}

/** What a list says at once and what it says when all is open, and whether it was first. */
async function reopened(device: FakeDevice) {
  const { data, opened } = device.beginTab('eastStaff');
  let isOpen = false;
  void opened.then(() => {
    isOpen = true;
  });
  const early = await data.list(LIST);
  const wasOpen = isOpen;
  await opened;
  return { early, late: await data.list(LIST), wasOpen };
}

const shown = ({ total, rows }: Awaited<ReturnType<typeof reopened>>['early']) => ({
  total,
  names: rows.map(({ row }) => row.name),
});

test('a list that was looked at stands before the device is open, as it will be', async () => {
  const { device, kill, seen } = await lookedAt();
  kill();
  const { early, late, wasOpen } = await reopened(device);
  expect(wasOpen).toBe(false);
  expect(shown(early)).toEqual(shown(seen));
  expect(shown(late)).toEqual(shown(seen));
  expect(early.complete).toBe(true);
});

test('a question that no list can answer is not kept, and hinders no saving', async () => {
  const { device } = stage();
  const { data, kill } = await loadedTab(device, 'eastStaff');
  await data.change({ ops: [firm(1)], label: LABEL });
  const seen = await data.list(LIST);
  const sort = { field: 'nothing', dir: 'asc' } as const;
  await expect(data.list({ ...LIST, sort })).rejects.toMatchObject({ code: 'unknown-field' });
  await rested(device);
  kill();
  const { early, wasOpen } = await reopened(device);
  expect(wasOpen).toBe(false);
  expect(shown(early)).toEqual(shown(seen));
});

test('what was written after the index was saved is never missing from it', async () => {
  const { device, data, kill } = await lookedAt();
  device.wire.up = false;
  await data.change({ ops: [patch(firmId(1), 'name', '新厂1', '改名厂')], label: LABEL });
  kill();
  const { early, late } = await reopened(device);
  expect(shown(early).names).toContain('改名厂');
  expect(shown(late)).toEqual(shown(early));
});

test('a list that was never looked at waits for the device; one that signed out leaves none', async () => {
  const { device, data } = await lookedAt();
  const next = device.beginTab('eastStaff');
  const other = await next.data.list({ ...LIST, text: '新厂2' });
  expect(other.rows.map(({ row }) => row.name)).toEqual(['新厂2']);
  await data.close('wipe');
  const again = device.beginTab('eastStaff');
  device.wire.up = false;
  expect((await again.data.list(LIST)).total).toBe(0);
});

test('who asks twice to open the same data is answered once', async () => {
  const { device } = await lookedAt();
  const { data, opened } = device.beginTab('eastStaff');
  expect(data.open(sessionOf('eastStaff'))).toBe(opened);
  await opened;
  expect((await data.list(LIST)).total).toBeGreaterThan(0);
});
