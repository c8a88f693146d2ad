import type { Device } from './device.ts';
import { leaveFiles } from './files/tidy-files.ts';
import { BLANK } from './sync/new-client.ts';

/**
 * Signs this device out: `keep` leaves what the server has not taken (and what it may yet ask for
 * again) for the same user and removes the rest; `wipe` removes everything.
 */
export async function leave(device: Device, mode: 'keep' | 'wipe'): Promise<void> {
  const { store } = device;
  store.post({ leaving: true });
  if (mode === 'wipe') {
    await device.close();
    await store.destroy();
    return;
  }
  const tables = ['meta', 'shelf', 'dir', 'seg', 'row', 'kept', 'history', 'batch'] as const;
  await device.quiet();
  await leaveFiles(store);
  await store.write(tables, async (db, touch) => {
    const meta = await db.meta.get('meta');
    await Promise.all([
      db.shelf.clear(),
      db.dir.clear(),
      db.seg.clear(),
      db.row.clear(),
      db.kept.clear(),
    ]);
    const done = await db.history.filter((act) => act.status !== 'waiting').primaryKeys();
    await db.history.bulkDelete(done);
    const waiting = new Set((await db.history.toArray()).map((act) => act.batch));
    await db.batch.filter((batch) => !waiting.has(batch.id)).delete();
    if (meta) await db.meta.put({ ...meta, ...BLANK, epochNo: meta.epochNo, gen: meta.gen });
    touch.all = true;
  });
  await device.close();
}
