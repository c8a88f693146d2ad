import { expect, test, vi } from 'vitest';
import type { Row } from '#domain/kernel/entity.ts';
import { IDS } from '../testing/people.ts';
import { SyncClient } from '../testing/sync-client.ts';
import { testServer } from '../testing/test-server.ts';
import { upgradeRows } from './upgrade-rows.service.ts';

vi.mock('#domain/upgrades.ts', () => ({
  UPGRADES: {
    enterprise: [
      {
        to: 1,
        why: 'phone is called tel',
        up: (row: Row) => ('phone' in row ? { ...row, tel: row.phone } : row),
      },
    ],
  },
}));

test('rows of an older release are brought up once, and every device hears of it', async () => {
  const server = await testServer();
  const client = await new SyncClient(server.as.county).sync();
  const scope = `federation:${IDS.countyA}`;
  const before = client.copy(scope, 'enterprise', IDS.inA);
  expect(before).not.toHaveProperty('tel');
  expect(await upgradeRows(server.deps, 1)).toBe(3);
  await client.sync();
  expect(client.copy(scope, 'enterprise', IDS.inA)).toEqual({
    ...before,
    tel: '0379-1001',
    rev: expect.any(Number),
  });
  expect(await upgradeRows(server.deps, 1)).toBe(0);
  const fresh = await new SyncClient(server.as.county).sync();
  expect(Object.fromEntries(fresh.copies)).toEqual(Object.fromEntries(client.copies));
  await server.close();
});
