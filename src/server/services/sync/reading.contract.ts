import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shelfHash } from '#domain/sync/have.ts';
import { historyAnswer } from '#domain/sync/history-answer.ts';
import { checkAnswer, pushAnswer } from '#domain/sync/protocol.ts';
import { differingKinds } from '#domain/sync/shelf-check.ts';
import { IDS } from '../../testing/people.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

const patch = (id: string, f: object, kind = 'enterprise') => ({ op: 'patch', kind, id, f });
const enterprise = (id: string, name: string, more: object = {}) => ({
  op: 'create',
  kind: 'enterprise',
  id,
  v: { name, federationId: IDS.countyA, ...more },
});

/** What is read, the same over both databases; `database` gives the address of an empty one. */
export function readingContract(database: () => Promise<string | undefined>): void {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(await database());
  });
  afterAll(() => server.close());
  const client = (who: keyof TestServer['as']) => new SyncClient(server.as[who]).sync();

  test('a snapshot names only own scopes, is checked by hash, and goes on where it was cut', async () => {
    const county = await client('county');
    await county.push(county.mutation(enterprise(v7(), '断点茶厂')));
    await county.sync();
    const scope = `federation:${IDS.countyA}`;
    const foreign = await server.as.county.get(
      `/api/sync/snapshot?epoch=${county.epoch}&scopes=federation:${IDS.countyB}`,
    );
    expect(foreign.status).toBe(403);
    const lines = async (more: string) => {
      const answer = await server.as.county.get(
        `/api/sync/snapshot?epoch=${county.epoch}&scopes=${scope}${more}`,
      );
      return (await answer.text())
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text));
    };
    const whole = await lines('');
    const end = whole.find((line) => line.end?.[1] === 'enterprise');
    const own = [...county.copies].filter(([key]) => key.startsWith(`${scope} enterprise `));
    expect(end).toMatchObject({
      count: own.length,
      hash: shelfHash(own.map(([, r]) => ({ id: String(r.id), rev: r.rev }))),
    });
    expect(whole.at(-1)).toEqual({ done: 1 });
    const after = county.ids('enterprise').filter((id) => county.copy(scope, 'enterprise', id))[0];
    const rest = await lines(`&from=${scope}/enterprise&after=${after}`);
    expect(rest.find((line) => line.shelf?.[1] === 'enterprise')?.n).toBe(own.length - 1);
    expect(rest.find((line) => line.end?.[1] === 'enterprise')).toEqual(end);
    expect(rest.some((line) => line.end?.[1] === 'chamber')).toBe(false);
    const asked = `/api/sync/check?epoch=${county.epoch}&scope=${scope}`;
    const check = checkAnswer.parse(await (await server.as.county.get(asked)).json());
    expect(check.shelves.enterprise).toEqual({ count: end.count, hash: end.hash });
    // The device's own rows, put through the same function, answer the question in all kinds.
    expect(check.at).toBe(county.cursor);
    const held: Record<string, { id: string; rev: number }[]> = {};
    for (const [key, { rev }] of county.copies) {
      const [at, kind = '', id = ''] = key.split(' ');
      if (at === scope) held[kind] = [...(held[kind] ?? []), { id, rev }];
    }
    expect(Object.keys(held).length).toBeGreaterThan(3);
    expect(differingKinds(check.shelves, held)).toEqual([]);
  });

  test('history shows who changed what, and hides what the view hides', async () => {
    const county = await client('county');
    const id = v7();
    await county.push(
      county.mutation(enterprise(id, '旧名')),
      county.mutation(
        patch(id, { name: { b: '旧名', v: '新名' }, phone: { b: null, v: '0379-7' } }),
      ),
    );
    const read = async (who: keyof TestServer['as']) =>
      historyAnswer.parse(
        await (await server.as[who].get(`/api/records/enterprise/${id}/history`)).json(),
      );
    const { items } = await read('county');
    expect(items.map((i) => i.op)).toEqual(['patch', 'create']);
    expect(items[0]).toMatchObject({
      by: 'county某',
      n: 2,
      changes: {
        name: { before: '旧名', after: '新名' },
        phone: { before: null, after: '0379-7' },
      },
    });
    const basic = await read('expert');
    expect(Object.keys(basic.items[0]?.changes ?? {})).toEqual(['name']);
    expect((await server.as.secretary.get(`/api/records/enterprise/${id}/history`)).status).toBe(
      404,
    );
  });

  test('a conflict says who wrote which value and when, by his device and by the server', async () => {
    const [staff, county, other] = await Promise.all([
      client('staff'),
      client('county'),
      client('county'),
    ]);
    const id = v7();
    const at = '2026-11-20T08:00:00+08:00';
    const phone = (b: string, v: string) => patch(id, { phone: { b, v } });
    await staff.push({ ...staff.mutation(enterprise(id, '三方茶厂', { phone: '1' })), at });
    await staff.push(staff.mutation(phone('1', '2')));
    // The last change of the row is of another field by another person: it must not be blamed.
    await county.push(county.mutation(patch(id, { note: { b: null, v: '备注' } })));
    const lost = await other.push(other.mutation(phone('1', '3')));
    expect(lost.results[0]?.status).toBe('conflict');
    const told = lost.rows.find((row) => row.k === 'conflict')?.r;
    expect(told).toMatchObject({
      ...{ base: '1', baseBy: 'staff某', baseAt: at },
      ...{ theirs: '2', theirsBy: 'staff某', theirsById: server.as.staff.userId },
      ...{ theirsAt: '2026-11-21T09:00:00+08:00', theirsReceivedAt: expect.any(String) },
      ...{ mine: '3', authorName: 'county某', author: server.as.county.userId },
      ...{ at: '2026-11-21T09:00:00+08:00', receivedAt: expect.any(String) },
    });
    const settle = { op: 'resolve', kind: 'conflict', id: told?.id, take: 'theirs', b: 'open' };
    const settled = await staff.push(staff.mutation(settle));
    expect(settled.rows.find((row) => row.k === 'conflict')?.r).toMatchObject({
      resolvedBy: 'staff某',
      resolvedById: server.as.staff.userId,
    });
  });

  test('history tells a parallel edit, what a conflict lost and how it was settled', async () => {
    const [staff, county] = await Promise.all([client('staff'), client('county')]);
    const id = v7();
    const made = await staff.push(staff.mutation(enterprise(id, '并行茶厂', { phone: '1' })));
    const rev = made.rows[0]?.r.rev;
    await staff.push(staff.mutation(patch(id, { phone: { b: '1', v: '2' } })));
    const answer = await county.push(
      county.mutation({ ...patch(id, { address: { b: null, v: '甲街' } }), rev }),
      county.mutation({ ...patch(id, { phone: { b: '1', v: '3' } }), rev }),
    );
    expect(answer.results.map((r) => r.status)).toEqual(['merged', 'conflict']);
    const conflict = answer.rows.find((row) => row.k === 'conflict')?.r.id;
    const settle = { op: 'resolve', kind: 'conflict', id: conflict, take: 'theirs', b: 'open' };
    await staff.push(staff.mutation(settle));
    const read = async (who: keyof TestServer['as']) =>
      historyAnswer.parse(
        await (await server.as[who].get(`/api/records/enterprise/${id}/history`)).json(),
      ).items;
    const items = await read('county');
    const part = { id: conflict, field: 'phone', base: '1', theirs: '2', mine: '3' };
    expect(items.map((i) => [i.op, i.by, i.parallel, i.parallelWith])).toEqual([
      ['resolve', 'staff某', false, []],
      ['conflict', 'county某', false, []],
      ['patch', 'county某', true, ['staff某']],
      ['patch', 'staff某', false, []],
      ['create', 'staff某', false, []],
    ]);
    expect(items[0]?.settled).toEqual([
      expect.objectContaining({ ...part, status: 'kept-theirs' }),
    ]);
    expect(items[1]?.lost).toEqual([expect.objectContaining({ ...part, status: 'open' })]);
    expect(items[2]).toMatchObject({
      changes: { address: { before: null, after: '甲街' } },
      at: '2026-11-21T09:00:00+08:00',
      receivedAt: expect.any(String),
    });
    const basic = await read('expert');
    expect(JSON.stringify(basic)).not.toContain('"3"');
    expect(basic.map((i) => i.lost)).toEqual([[], [], [], [], []]);
  });

  test('text that PostgreSQL can not keep is made keepable, never an error', async () => {
    const county = await client('county');
    const id = v7();
    const body = JSON.stringify({
      client: county.id,
      epoch: county.epoch,
      mutations: [county.mutation(enterprise(id, '坏\u0000字\ud800名'))],
    });
    const sent = await server.as.county.post('/api/sync/push', body);
    const answer = pushAnswer.parse(await sent.json());
    expect(answer.results[0]?.status).toBe('applied');
    expect(answer.rows[0]?.r.name).toBe('坏\ufffd字\ufffd名');
  });

  test('a grant that is taken back empties the device at its next contact', async () => {
    const { deps } = server;
    const { giveGrants, takeGrant } = await import('../grants.service.ts');
    const grant = { scope: `chamber:${IDS.chamberB}`, role: 'secretary' as const, subtree: false };
    const before = (await client('secretary')).ids('enterprise');
    await giveGrants(deps.store, 1, server.as.secretary.userId, [grant]);
    const secretary = await client('secretary');
    expect(secretary.ids('enterprise')).toContain(IDS.inB);
    await takeGrant(deps.store, 1, server.as.secretary.userId, grant);
    await secretary.sync();
    expect(secretary.ids('enterprise')).toEqual(before);
    const late = await secretary.push(
      secretary.mutation(patch(IDS.inB, { phone: { b: '0379-2001', v: '0' } })),
    );
    expect(late.results[0]).toMatchObject({ status: 'rejected', error: { code: 'scope' } });
  });

  test('after any edits, pulling gives what a fresh snapshot gives', async () => {
    const [staff, watcher] = await Promise.all([client('staff'), client('county')]);
    let dice = 7;
    const roll = (n: number) => {
      dice = (dice * 48_271) % 2_147_483_647;
      return dice % n;
    };
    for (let round = 0; round < 12; round += 1) {
      await staff.sync();
      const ids = staff.ids('enterprise');
      const id = ids[roll(ids.length)] ?? IDS.inA;
      const bodyId = [IDS.chamberA, IDS.chamberB, IDS.cityChamber][roll(3)];
      const memberships = staff.ids('membership');
      const gone = memberships[roll(memberships.length)] ?? IDS.memberB;
      await staff.push(
        staff.mutation({
          op: 'create',
          kind: 'membership',
          id: v7(),
          v: { memberKind: 'enterprise', memberId: id, bodyKind: 'chamber', bodyId },
        }),
        staff.mutation({ op: 'delete', kind: 'membership', id: gone }),
        staff.mutation(patch(id, { tags: { add: [`t${round}`] } })),
      );
      if (round % 3 === 0) await watcher.sync();
    }
    await watcher.sync();
    const fresh = await client('county');
    expect(Object.fromEntries(watcher.copies)).toEqual(Object.fromEntries(fresh.copies));
    expect(fresh.copies.size).toBeGreaterThan(5);
  });
}
