import { expect, test } from 'vitest';
import { firm, firmId, LABEL, loadedTab, patch, quiet, stage } from '#client/testing/town-stage.ts';
import type { Op } from '#domain/sync/op.ts';
import { ID } from '#domain/sync/testing/town.ts';

const NAME = '东县云雾茶厂';

test('a first sign-in brings every shelf, searchable, and nothing of other counties', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const record = { row: { name: NAME }, state: 'confirmed', view: 'full' };
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject(record);
  expect(await data.get('enterprise', ID.westFirm)).toBeNull();
  const found = await data.list({ kind: 'enterprise', text: '云雾', offset: 0, limit: 10 });
  expect(found).toMatchObject({ total: 1, complete: true, rows: [{ id: ID.eastFirm }] });
  expect(await data.by('membership', 'bodyId', ID.eastChamber)).toHaveLength(1);
  expect(await data.status()).toMatchObject({ connection: 'online', loading: null, waiting: 0 });
});

test('while the device still lays out its data, what is asked for by a value waits until all is known', async () => {
  const { device } = stage();
  const first = await loadedTab(device, 'eastStaff');
  first.kill();
  const { data } = await device.tab('eastStaff');
  const list = await data.list({ kind: 'membership', offset: 0, limit: 9 });
  expect(list.complete).toBe(false);
  expect(await data.by('membership', 'bodyId', ID.eastChamber)).toHaveLength(1);
});

test('an edit is there after the tab dies offline, and reaches the server later', async () => {
  const { server, device } = stage();
  const first = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  const ops = [patch(ID.eastFirm, 'name', NAME, '东县云峰茶厂'), firm(1)];
  await first.data.change({ ops, label: LABEL });
  first.kill();
  const { data } = await device.tab('eastStaff');
  const local = { row: { name: '东县云峰茶厂' }, state: 'local' };
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject(local);
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ state: 'local', rev: null });
  const search = () => data.list({ kind: 'enterprise', text: '云峰', offset: 0, limit: 9 });
  await device.until('indexed', async () => (await search()).complete);
  expect((await search()).total).toBe(1);
  expect(await data.status()).toMatchObject({ waiting: 1 });
  device.wire.up = true;
  await quiet(device, data);
  expect(server.world.get('enterprise', ID.eastFirm)?.row.name).toBe('东县云峰茶厂');
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ state: 'confirmed' });
});

test('a large act becomes several mutations of one batch and is taken back as one', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const ops = Array.from({ length: 450 }, (_, i) => firm(i));
  const saved = await data.change({ ops, label: { key: 'import', values: { n: 450 } } });
  expect(saved.mutations).toBe(5);
  await quiet(device, data);
  expect((await data.count('enterprise', [])).total).toBe(451);
  expect(server.world.by('enterprise', 'federationId', ID.east)).toHaveLength(451);
  await data.change({ ops: [patch(firmId(7), 'name', '新厂7', '改名厂')], label: LABEL });
  expect(await data.undo(saved.batch)).toEqual({
    undone: 449,
    kept: [{ kind: 'enterprise', id: firmId(7) }],
  });
  await quiet(device, data);
  expect((await data.count('enterprise', [])).total).toBe(2);
  expect(server.world.by('enterprise', 'federationId', ID.east)).toHaveLength(2);
  expect(await data.undo(saved.batch)).toEqual({ undone: 0, kept: [] });
  const batches = await data.batches();
  expect(batches.find((batch) => batch.id === saved.batch)).toMatchObject({
    undone: true,
    ops: 450,
  });
});

test('a deletion is taken back before and after the server knows of it', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const gone: Op = { op: 'delete', kind: 'enterprise', id: ID.eastFirm };
  device.wire.up = false;
  const first = await data.change({ ops: [gone], label: LABEL });
  expect(await data.get('enterprise', ID.eastFirm)).toBeNull();
  await data.undo(first.batch);
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject({ row: { name: NAME } });
  device.wire.up = true;
  await quiet(device, data);
  const second = await data.change({ ops: [gone], label: LABEL });
  await quiet(device, data);
  expect(server.world.get('enterprise', ID.eastFirm)?.deleted).toBe(true);
  await data.undo(second.batch);
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject({ row: { name: NAME } });
  await quiet(device, data);
  expect(server.world.get('enterprise', ID.eastFirm)?.deleted).toBe(false);
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject({ state: 'confirmed' });
});

test('history tells fields before and after, and what became of the change', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  await data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '2')], label: LABEL });
  const [entry] = await data.history('enterprise', ID.eastFirm);
  expect(entry).toMatchObject({
    op: 'patch',
    status: 'waiting',
    receivedAt: null,
    fields: { phone: { before: '1', after: '2' } },
  });
  device.wire.up = true;
  await quiet(device, data);
  const [later] = await data.history('enterprise', ID.eastFirm);
  expect(later).toMatchObject({ status: 'applied', state: 'confirmed' });
  expect(later?.receivedAt).not.toBeNull();
});

test('what is not allowed is refused with its place and nothing is saved', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const bad = [firm(1), patch(ID.eastFirm, 'kind', null, 'castle')];
  await expect(data.change({ ops: bad, label: LABEL })).rejects.toMatchObject({
    code: 'invalid',
    details: { kind: 'enterprise', row: ID.eastFirm, field: 'kind', read: 'castle' },
  });
  expect(await data.get('enterprise', firmId(1))).toBeNull();
  expect(await data.status()).toMatchObject({ waiting: 0 });
});

test('drafts survive the tab', async () => {
  const { device } = stage();
  const first = await device.tab('eastStaff');
  await first.data.draft.set('enterprise/new', { name: '半个名' });
  first.kill();
  const { data } = await device.tab('eastStaff');
  expect(await data.draft.get('enterprise/new')).toEqual({ name: '半个名' });
  await data.draft.drop('enterprise/new');
  expect(await data.draft.get('enterprise/new')).toBeNull();
});

test('the saved index is back at the next start, with what happened since', async () => {
  const { device } = stage();
  const first = await loadedTab(device, 'eastStaff');
  await device.pass(6000);
  await first.data.change({ ops: [firm(3, '后来厂')], label: LABEL });
  first.kill();
  const { data } = await device.tab('eastStaff');
  const found = await data.list({ kind: 'enterprise', text: '后来', offset: 0, limit: 9 });
  expect(found).toMatchObject({ total: 1, complete: true });
});
