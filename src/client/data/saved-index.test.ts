import { IDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import type { FakeDevice } from '#client/testing/fake-device.ts';
import { firm, firmId, LABEL, loadedTab, patch, stage } from '#client/testing/town-stage.ts';
import { ID } from '#domain/sync/testing/town.ts';
import type { ListQuery } from './data-port.ts';

const LIST: ListQuery = { kind: 'enterprise', text: '厂', where: [], offset: 0, limit: 10 };
const NOTHING_CHANGED_MS = 5000;

interface Saved {
  readonly k: string;
  readonly value: { readonly blob?: Blob };
}

/** Lets a hand lie on whatever the device saves of its index, until it is taken away. */
function onSaving(hand: (record: Saved) => unknown) {
  const { put } = IDBObjectStore.prototype;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: Saved,
    ...key
  ) {
    const isIndex = this.name === 'kept' && value.k.startsWith('index:');
    return put.call(this, isIndex ? hand(value) : value, ...key);
  });
}

async function rested(device: FakeDevice): Promise<void> {
  for (let i = 0; i < 6; i++) await device.pass(NOTHING_CHANGED_MS);
}

const names = ({ rows }: { rows: readonly { row: Record<string, unknown> }[] }) =>
  rows.map(({ row }) => row.name);

test('a saved index whose file was damaged is made anew, and nothing is missing', async () => {
  const { device } = stage();
  const { data, kill } = await loadedTab(device, 'eastStaff');
  await data.change({ ops: [firm(1), firm(2)], label: LABEL });
  const seen = names(await data.list(LIST));
  const hand = onSaving((record) => ({
    ...record,
    value: { ...record.value, blob: record.value.blob?.slice(0, 4) },
  }));
  await rested(device);
  expect(hand).toHaveBeenCalled();
  hand.mockRestore();
  kill();
  const next = await device.tab('eastStaff');
  await device.until('it is built', async () => !(await next.data.status()).indexing);
  expect(names(await next.data.list(LIST)).sort()).toEqual(seen.sort());
});

test('what could not be saved is saved with the next kind, not taken for saved', async () => {
  const { device } = stage();
  const { data, kill } = await loadedTab(device, 'eastStaff');
  await data.change({ ops: [firm(1)], label: LABEL });
  await rested(device);
  device.wire.up = false;
  const full = onSaving(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  await data.change({ ops: [patch(firmId(1), 'name', '新厂1', '改名厂')], label: LABEL });
  await rested(device);
  expect(full).toHaveBeenCalled();
  full.mockRestore();
  const chamber = { b: null, v: '东城' };
  await data.change({
    ops: [{ op: 'patch', kind: 'chamber', id: ID.eastChamber, f: { shortName: chamber } }],
    label: LABEL,
  });
  await rested(device);
  kill();
  const next = await device.tab('eastStaff');
  expect(names(await next.data.list(LIST))).toContain('改名厂');
});

test('where a browser stores no files, the index is stored as it is', async () => {
  const { device } = stage();
  const { data, kill } = await loadedTab(device, 'eastStaff');
  await data.change({ ops: [firm(1)], label: LABEL });
  const stored: unknown[] = [];
  const picky = onSaving((record) => {
    if (record.value.blob) throw new DOMException('Not here.', 'DataCloneError');
    stored.push(record.k);
    return record;
  });
  await rested(device);
  picky.mockRestore();
  expect(stored).toContain('index:enterprise');
  kill();
  const next = await device.tab('eastStaff');
  expect(await next.data.status()).toMatchObject({ indexing: false });
  expect(names(await next.data.list(LIST))).toContain('新厂1');
});
