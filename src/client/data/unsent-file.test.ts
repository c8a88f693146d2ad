import { expect, test } from 'vitest';
import { FakeDevice } from '#client/testing/fake-device.ts';
import { firm, firmId, LABEL, loadedTab, patch, quiet, stage } from '#client/testing/town-stage.ts';
import { ID } from '#domain/sync/testing/town.ts';

/** A device without a line that holds two changes and a refused one, and the file of them. */
async function saved() {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  server.grants.set('eastStaff', []);
  await data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '0')], label: LABEL });
  await quiet(device, data);
  device.wire.up = false;
  await data.change({ ops: [firm(1), patch(ID.eastFirm, 'phone', '1', '9')], label: LABEL });
  await data.change({ ops: [firm(2)], label: LABEL });
  return { server, device, data, text: await data.exportUnsent() };
}

test('a file of unsent changes is read back on another device, once, and reaches the server', async () => {
  const { server, text } = await saved();
  server.grants.set('eastStaff', [{ scope: `federation:${ID.east}`, role: 'staff' }]);
  const spare = new FakeDevice(server, 9);
  const { data } = await loadedTab(spare, 'eastStaff');
  expect(await data.readUnsent(text)).toMatchObject({
    own: true,
    changes: 2,
    refused: 1,
    known: 0,
  });
  expect(await data.importUnsent(text)).toBe(3);
  expect(await data.readUnsent(text)).toMatchObject({ known: 3 });
  expect(await data.importUnsent(text)).toBe(0);
  expect(await data.issues()).toHaveLength(1);
  await quiet(spare, data);
  expect(server.world.get('enterprise', firmId(1))?.deleted).toBe(false);
  expect(server.world.get('enterprise', firmId(2))?.deleted).toBe(false);
  expect(server.world.get('enterprise', ID.eastFirm)?.row.phone).toBe('9');
  expect(await data.importUnsent(text)).toBe(0);
});

test('both devices may send the same file: the server ends with each change once', async () => {
  const { server, device, data: first, text } = await saved();
  server.grants.set('eastStaff', [{ scope: `federation:${ID.east}`, role: 'staff' }]);
  const spare = new FakeDevice(server, 9);
  const { data } = await loadedTab(spare, 'eastStaff');
  await data.importUnsent(text);
  await quiet(spare, data);
  device.wire.up = true;
  await quiet(device, first);
  expect(server.world.get('enterprise', ID.eastFirm)?.row.phone).toBe('9');
  expect(await first.by('conflict', 'row', ID.eastFirm)).toEqual([]);
  expect((await first.issues()).filter((issue) => issue.row === firmId(1))).toEqual([]);
});

test('a file of another place or of something else is refused with its reason', async () => {
  const { data, text } = await saved();
  const foreign = text.replace(
    /"workspace": \{\s+"id": "[^"]+"/,
    '"workspace": { "id": "elsewhere"',
  );
  await expect(data.importUnsent(foreign)).rejects.toMatchObject({ code: 'scope' });
  for (const wrong of ['', '{}', '[1]', text.slice(0, -40), text.replaceAll('"op"', '"ob"')])
    await expect(data.readUnsent(wrong)).rejects.toMatchObject({ code: 'malformed' });
});

test('a colleague’s file names him', async () => {
  const { server, text } = await saved();
  const { data } = await loadedTab(new FakeDevice(server, 9), 'cityStaff');
  expect(await data.readUnsent(text)).toMatchObject({ own: false, user: 'eastStaff' });
});
