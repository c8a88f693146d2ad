import { expect, test, vi } from 'vitest';
import { FakeDevice } from '#client/testing/fake-device.ts';
import { LABEL, loadedTab, patch, quiet, stage } from '#client/testing/town-stage.ts';
import type { Op } from '#domain/sync/op.ts';
import { ID } from '#domain/sync/testing/town.ts';

/** The secretary's phone meets the staff's: an open conflict on the staff's device. */
async function quarrel() {
  const { server, device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  device.wire.up = false;
  await data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '3')], label: LABEL });
  const other = new FakeDevice(server, 2);
  const hers = await loadedTab(other, 'eastSecretary');
  await hers.data.change({ ops: [patch(ID.eastFirm, 'phone', '1', '2')], label: LABEL });
  await quiet(other, hers.data);
  device.wire.up = true;
  await quiet(device, data);
  const { rows } = await data.list({ kind: 'conflict', offset: 0, limit: 9 });
  const id = String(rows[0]?.id);
  const look = async () => ({
    phone: (await data.get('enterprise', ID.eastFirm))?.row.phone,
    status: (await data.get('conflict', id))?.row.status,
  });
  return { server, device, data, id, look };
}
const choose = (id: string, take: 'mine' | 'theirs' | 'other', v?: string): Op => ({
  ...{ op: 'resolve', kind: 'conflict', id, take, b: 'open' },
  ...(v === undefined ? {} : { v }),
});

test.each([
  ['mine', undefined, '3', 'took-mine'],
  ['theirs', undefined, '2', 'kept-theirs'],
  ['other', '4', '4', 'other'],
] as const)(
  'choosing %s shows at once without a line, is sent, and is taken back',
  async (take, v, phone, status) => {
    const { server, device, data, id, look } = await quarrel();
    expect(await look()).toEqual({ phone: '2', status: 'open' });
    device.wire.up = false;
    const saved = await data.change({ ops: [choose(id, take, v)], label: LABEL });
    expect(await look()).toEqual({ phone, status });
    const history = await data.history('enterprise', ID.eastFirm);
    expect(history[0]).toMatchObject({
      op: 'resolve',
      status: 'waiting',
      settled: [{ id, field: 'phone', base: '1', theirs: '2', mine: '3', status }],
    });
    device.wire.up = true;
    await quiet(device, data);
    expect(await look()).toEqual({ phone, status });
    expect(server.world.get('enterprise', ID.eastFirm)?.row.phone).toBe(phone);
    device.wire.up = false;
    await data.undo(saved.batch);
    expect(await look()).toEqual({ phone: '2', status: 'open' });
    device.wire.up = true;
    await quiet(device, data);
    expect(await look()).toEqual({ phone: '2', status: 'open' });
    expect(server.world.get('enterprise', ID.eastFirm)?.row.phone).toBe('2');
    expect(server.world.get('conflict', id)?.row.status).toBe('open');
  },
);

test('what a choice shows on this device never goes over the wire', async () => {
  const { server, device, data, id } = await quarrel();
  const heard = vi.spyOn(server, 'handle');
  await data.change({ ops: [choose(id, 'mine')], label: LABEL });
  await quiet(device, data);
  const pushed = heard.mock.calls.flatMap(([, path, init]) =>
    path.endsWith('/push') ? [String(init?.body)] : [],
  );
  expect(pushed.join()).toContain(id);
  expect(pushed.join()).not.toContain('"shown"');
});

test('a refused change is kept when it is given up, with the record as it was, and can wait again', async () => {
  const { device } = stage();
  const { data } = await loadedTab(device, 'eastStaff');
  const f = { post: { b: null, v: '县长' } };
  const leader: Op = { op: 'patch', kind: 'leader', id: ID.leader, f };
  await data.change({ ops: [leader], label: LABEL });
  await quiet(device, data);
  const [issue] = await data.issues();
  expect(issue).toMatchObject({ code: expect.any(String), ops: [{ f }] });
  await data.settle(String(issue?.id), 'discard');
  expect(await data.issues()).toEqual([]);
  expect(await data.status()).toMatchObject({ attention: 0 });
  const [past] = await data.pastIssues();
  expect(past).toMatchObject({ ops: [{ f }], settled: { as: 'discarded' } });
  await data.settle(String(issue?.id), 'reopen');
  expect(await data.issues()).toHaveLength(1);
  expect(await data.pastIssues()).toEqual([]);
  await data.settle(String(issue?.id), { resend: [leader] });
  expect(await data.pastIssues()).toMatchObject([{ settled: { as: 'resent' } }]);
});
