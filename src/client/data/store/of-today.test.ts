import { expect, test, vi } from 'vitest';
import { LABEL, loadedTab, patch, quiet, stage } from '#client/testing/town-stage.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { ID } from '#domain/sync/testing/town.ts';

/** A release in which a firm's `phone` became its `tel`, while `phone` is still written by others. */
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

test('rows that an older app or server wrote are brought up as they are read', async () => {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject({ row: { tel: '1' } });
  const { rows } = await data.list({ kind: 'enterprise', offset: 0, limit: 9 });
  expect(rows).toHaveLength(1);
  await data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '2')], label: LABEL });
  await quiet(device, data);
  expect(await data.get('enterprise', ID.eastFirm)).toMatchObject({ row: { tel: '2' } });
  expect(server.world.get('enterprise', ID.eastFirm)?.row).not.toHaveProperty('tel');
});

test('what waits in the outbox stays as it was written, with the version it was written under', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  await data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '2')], label: LABEL });
  const { mutations } = JSON.parse(await data.exportUnsent());
  expect(mutations).toMatchObject([
    { schema: expect.any(Number), ops: [{ f: { phone: { b: '1', v: '2' } } }] },
  ]);
});
