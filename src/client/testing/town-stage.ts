import type { DataPort } from '#client/data/data-port.ts';
import type { Op } from '#domain/sync/op.ts';
import { GRANTS, ID, town, uid } from '#domain/sync/testing/town.ts';
import { FakeDevice } from './fake-device.ts';
import { FakeServer } from './fake-server.ts';

/** A server with the town on it and its people's grants, and one device. */
export function stage() {
  const server = new FakeServer();
  server.seed(
    town()
      .all()
      .map(({ kind, row }) => [kind, row] as const),
  );
  for (const [who, grants] of Object.entries(GRANTS)) server.grants.set(who, grants);
  return { server, device: new FakeDevice(server) };
}

/** A tab whose first loading is over. */
export async function loadedTab(device: FakeDevice, user: string) {
  const tab = await device.tab(user);
  await quiet(device, tab.data);
  return tab;
}

/** Lets time pass until nothing is on its way in either direction. */
export async function quiet(device: FakeDevice, data: DataPort): Promise<void> {
  const isQuiet = async () => {
    const { connection, syncing, waiting, loading, indexing } = await data.status();
    return connection !== 'offline' && !syncing && waiting === 0 && !loading && !indexing;
  };
  await device.until('everything is quiet', isQuiet).catch(async (error: unknown) => {
    throw new Error(`${String(error)}: ${JSON.stringify(await data.status())}`);
  });
}

export const LABEL = { key: 'test' };

/** A patch of one field of a record of the town. */
export function patch(id: string, field: string, b: string | null, v: string | null): Op {
  return { op: 'patch', kind: 'enterprise', id, f: { [field]: { b, v } } };
}

/** A new enterprise of the eastern county. */
export function firm(n: number, name = `新厂${n}`): Op {
  return {
    op: 'create',
    kind: 'enterprise',
    id: uid(5000 + n),
    v: { name, federationId: ID.east },
  };
}
export const firmId = (n: number) => uid(5000 + n);
