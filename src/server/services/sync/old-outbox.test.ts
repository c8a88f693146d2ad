import { v7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import type * as OpUpgrades from '#domain/sync/op-upgrades.ts';
import { IDS } from '../../testing/people.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { testServer } from '../../testing/test-server.ts';

/** A release in which a firm's `tel` of version 0 became its `phone`. */
vi.mock('#domain/sync/op-upgrades.ts', async (original) => {
  const real = await original<typeof OpUpgrades>();
  const step: OpUpgrades.OpStep = {
    to: 1,
    why: 'tel is called phone',
    up: (op) => {
      const { tel, ...v } = (op.v ?? {}) as Record<string, unknown>;
      return [tel === undefined ? op : { ...op, v: { ...v, phone: tel } }];
    },
  };
  const upgradeMutation: typeof real.upgradeMutation = (mutation, claimed) =>
    real.upgradeMutation(mutation, claimed, [step]);
  return { ...real, upgradeMutation };
});

test('what an older app wrote is brought up before it is decided, and kept as it came', async () => {
  const server = await testServer();
  const county = await new SyncClient(server.as.county).sync();
  const create = (id: string) => ({
    op: 'create',
    kind: 'enterprise',
    id,
    v: { name: '旧版茶厂', federationId: IDS.countyA, tel: '7' },
  });
  const [old, marked, today] = [v7(), v7(), v7()];
  const send = (schema: string, ...mutations: readonly object[]) =>
    server.as.county.post(
      '/api/sync/push',
      { client: county.id, epoch: county.epoch, mutations },
      { 'sync-schema': schema },
    );
  await send('0', county.mutation(create(old)));
  // The app was updated before it could send: the change says under which version it was written.
  await send(
    '1',
    { ...county.mutation(create(marked)), schema: 0 },
    county.mutation(create(today)),
  );
  await county.sync();
  const scope = `federation:${IDS.countyA}`;
  const read = (id: string) => {
    const row = county.copy(scope, 'enterprise', id);
    return { phone: row?.phone ?? null, tel: row?.tel ?? null };
  };
  expect(read(old)).toEqual({ phone: '7', tel: null });
  expect(read(marked)).toEqual({ phone: '7', tel: null });
  expect(read(today)).toEqual({ phone: null, tel: '7' });
  const kept = await server.deps.store.read((tx) =>
    tx.mutations.stored(1, [{ client: county.id, n: 1 }]),
  );
  expect(kept).toMatchObject([{ schema: 0, ops: expect.stringContaining('"tel":"7"') }]);
  await server.close();
});
