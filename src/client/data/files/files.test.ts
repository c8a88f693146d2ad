import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LABEL, loadedTab, quiet, stage } from '#client/testing/town-stage.ts';
import { readRef } from '#domain/kernel/attachment.ts';
import { ID } from '#domain/sync/testing/town.ts';
import type { DataPort } from '../data-port.ts';

/** A photograph of so many bytes; its content follows from the seed. */
function photo(size = 600_000, seed = 1) {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31 + seed * 7) % 251);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return { bytes, name: '现场.jpg', width: 1600, height: 1200 };
}

/** Adds a photo to the firm of the east, as a form would; any text may name one. */
async function attach(data: DataPort, shot = photo()) {
  const ref = await data.addFile(shot);
  await data.change({
    ops: [{ op: 'patch', kind: 'enterprise', id: ID.eastFirm, f: { note: { b: null, v: ref } } }],
    label: LABEL,
  });
  return { ref, sha256: readRef(ref)?.sha256 ?? '' };
}
const uploads = (log: readonly string[]) => log.filter((path) => path.startsWith('/api/blobs/'));

test('a photo goes before the change that names it, and both are confirmed', async () => {
  const { server, device } = stage();
  const { data, events } = await loadedTab(device, 'eastStaff');
  const { sha256, ref } = await attach(data);
  expect(await data.fileState(sha256)).toEqual({ state: 'local', held: true });
  expect((await data.status()).files).toMatchObject({ count: 1, bytes: 600_000 });
  await quiet(device, data);
  expect(server.blobs.get(sha256)).toEqual(photo().bytes);
  expect(server.world.get('enterprise', ID.eastFirm)?.row.note).toBe(ref);
  expect(await data.fileState(sha256)).toEqual({ state: 'confirmed', held: true });
  expect((await data.status()).files).toEqual({ count: 0, bytes: 0, sending: null });
  const shown = events.flatMap((event) =>
    event.type === 'status' && event.status.files.sending ? [event.status.files.sending.done] : [],
  );
  expect([...new Set(shown)]).toEqual([0, 262_144, 524_288]);
});

test('what is no photo and no PDF, and what is too large, is refused in words and not kept', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const page = { ...photo(), bytes: new TextEncoder().encode('<html>'), name: 'a.html' };
  await expect(data.addFile(page)).rejects.toMatchObject({
    code: 'invalid',
    details: { reason: 'file-type', read: 'a.html' },
  });
  await expect(data.addFile(photo(20 * 1024 * 1024 + 1))).rejects.toMatchObject({
    code: 'too-large',
    details: { reason: 'file-size' },
  });
  expect((await data.status()).files.count).toBe(0);
});

test('without a line all is kept; a tab killed at any moment of the sending costs nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 30 }), fc.boolean(), async (steps, deaf) => {
      const { server, device } = stage();
      const shot = photo(300_000);
      const first = await loadedTab(device, 'eastStaff');
      device.wire.up = false;
      const { sha256, ref } = await attach(first.data, shot);
      expect((await first.data.status()).waiting).toBe(1);
      device.wire.up = true;
      // The server works, its answers are lost: the tab can't know what has arrived.
      device.wire.deaf = deaf;
      void first.data.syncNow().catch(() => undefined);
      for (let i = 0; i < steps; i++) await device.pass(0);
      first.kill();
      device.wire.deaf = false;
      const second = await device.tab('eastStaff');
      expect((await second.data.status()).files.count).toBeLessThanOrEqual(1);
      await quiet(device, second.data);
      expect(server.blobs.get(sha256)).toEqual(shot.bytes);
      expect(server.world.get('enterprise', ID.eastFirm)?.row.note).toBe(ref);
    }),
    { numRuns: 4 },
  );
}, 120_000);

test('a broken upload goes on where it stood', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  let parts = 0;
  device.wire.fault = (path) => {
    if (!path.startsWith('/api/blobs/')) return null;
    parts += 1;
    return parts === 3 ? { status: 503, code: 'unavailable' } : null;
  };
  const { sha256 } = await attach(data);
  await quiet(device, data);
  expect(server.blobs.get(sha256)).toEqual(photo().bytes);
  // HEAD, part, refused part; HEAD, then only the two parts that were missing.
  expect(uploads(device.wire.log)).toHaveLength(6);
});

test('pulling goes on while a file is on its way', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.fault = (path) => (path.startsWith('/api/blobs/') ? 'hang' : null);
  await attach(data);
  await device.pass(1000);
  server.put('enterprise', {
    ...server.world.get('enterprise', ID.eastFirm)?.row,
    id: ID.eastFirm,
    phone: '99',
  });
  await device.until('the other change is here', async () => {
    const held = await data.get('enterprise', ID.eastFirm);
    return held?.row.phone === '99';
  });
  expect((await data.status()).waiting).toBe(1);
});

test('a file that the server lost goes again; one that is nowhere goes to its author and holds up nobody', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const { sha256, ref } = await attach(data);
  await quiet(device, data);
  server.blobs.clear();
  const change = (f: object) =>
    data.change({
      ops: [{ op: 'patch', kind: 'enterprise', id: ID.eastFirm, f } as never],
      label: LABEL,
    });
  await change({ address: { b: null, v: ref } });
  await quiet(device, data);
  expect(server.blobs.has(sha256)).toBe(true);
  await change({ address: { b: ref, v: ref.replace(sha256, 'e'.repeat(64)) } });
  await change({ phone: { b: '1', v: '2' } });
  await quiet(device, data);
  expect(await data.issues()).toMatchObject([
    { code: 'blob', kind: 'enterprise', row: ID.eastFirm },
  ]);
  expect(server.world.get('enterprise', ID.eastFirm)?.row.phone).toBe('2');
});

test('a file that the server refuses for good waits for a person, and what comes after it goes on', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.fault = (path) =>
    path.startsWith('/api/blobs/') ? { status: 403, code: 'forbidden' } : null;
  const { sha256 } = await attach(data);
  await data.change({
    ops: [{ op: 'patch', kind: 'enterprise', id: ID.eastFirm, f: { phone: { b: '1', v: '2' } } }],
    label: LABEL,
  });
  await quiet(device, data);
  expect(server.world.get('enterprise', ID.eastFirm)?.row.phone).toBe('2');
  expect(await data.issues()).toHaveLength(1);
  expect(await data.fileState(sha256)).toEqual({ state: 'attention', held: true });
  expect(await data.file(sha256)).toBeInstanceOf(Blob);
  // Somebody gave the right; the person sends it again as it was.
  device.wire.fault = null;
  const [issue] = await data.issues();
  await data.settle(issue?.id ?? '', { resend: issue?.ops ?? [] });
  await quiet(device, data);
  expect(server.world.get('enterprise', ID.eastFirm)?.row.note).toContain(sha256);
});

test('a photo of somebody else is loaded once, shown without a line, and told apart from one that is gone', async () => {
  const { server, device } = stage();
  const one = await loadedTab(device, 'eastStaff');
  const { sha256 } = await attach(one.data);
  await quiet(device, one.data);
  await one.data.close('wipe');
  const { data } = await loadedTab(device, 'eastStaff');
  const before = uploads(device.wire.log).length;
  const bytes = async () => {
    const file = await data.file(sha256);
    return typeof file === 'string' ? file : new Uint8Array(await file.arrayBuffer());
  };
  expect(await bytes()).toEqual(photo().bytes);
  device.wire.up = false;
  expect(await bytes()).toEqual(photo().bytes);
  expect(uploads(device.wire.log)).toHaveLength(before + 1);
  expect(await data.file('d'.repeat(64))).toBe('offline');
  device.wire.up = true;
  expect(await data.file('d'.repeat(64))).toBe('absent');
  server.blobs.set('d'.repeat(64), photo().bytes);
  // Bytes that are not what their name says are not shown.
  expect(await data.file('d'.repeat(64))).toBe('absent');
});

test('the file of unsent changes carries the photos, and signing out keeps what only this device has', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const sent = await attach(data, photo(5000, 2));
  await quiet(device, data);
  device.wire.up = false;
  const kept = await data.addFile(photo(7000, 3));
  await data.change({
    ops: [
      { op: 'patch', kind: 'enterprise', id: ID.eastFirm, f: { address: { b: null, v: kept } } },
    ],
    label: LABEL,
  });
  const text = await data.exportUnsent();
  await data.close('keep');
  const again = await device.tab('eastStaff');
  const sha256 = readRef(kept)?.sha256 ?? '';
  expect(await again.data.fileState(sha256)).toEqual({ state: 'local', held: true });
  expect(await again.data.fileState(sent.sha256)).toMatchObject({ held: false });
  await again.data.close('wipe');
  device.wire.up = true;
  const fresh = await loadedTab(device, 'eastStaff');
  expect(await fresh.data.readUnsent(text)).toMatchObject({ changes: 1, files: 1 });
  await fresh.data.importUnsent(text);
  await quiet(device, fresh.data);
  expect(server.blobs.get(sha256)).toEqual(photo(7000, 3).bytes);
  expect(server.world.get('enterprise', ID.eastFirm)?.row.address).toBe(kept);
});
