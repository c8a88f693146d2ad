import type { Device } from './device.ts';
import { type Ports, stamp } from './ports.ts';
import { BLANK } from './sync/new-client.ts';

/** Everything that the server has not taken, as a document that support can read back. */
export async function exportUnsent(device: Device, ports: Pick<Ports, 'now'>): Promise<string> {
  const { session, store } = device;
  const issues = [...store.memory.issues.values()];
  const document = {
    format: 'chamberbook-unsent',
    version: 1,
    exportedAt: stamp(ports.now()),
    user: session.user,
    workspace: session.workspace,
    client: store.memory.meta?.client ?? null,
    mutations: store.memory.queue(),
    refused: issues,
  };
  return JSON.stringify(document, null, 2);
}

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
  await device.engine.rest();
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
