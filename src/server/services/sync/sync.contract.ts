import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pushAnswer } from '#domain/sync/protocol.ts';
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

/** The wire of sync, the same over both databases; `database` gives the address of an empty one. */
export function syncContract(database: () => Promise<string | undefined>): void {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(await database());
  });
  afterAll(() => server.close());
  const client = (who: keyof TestServer['as']) => new SyncClient(server.as[who]).sync();

  test('an edit arrives at everybody who may see it, and at nobody else', async () => {
    const [county, secretary, viewer, officer] = await Promise.all([
      client('county'),
      client('secretary'),
      client('viewer'),
      client('officer'),
    ]);
    const answer = await county.push(
      county.mutation(patch(IDS.inA, { phone: { b: '0379-1001', v: '0379-1002' } })),
    );
    expect(answer.results[0]?.status).toBe('applied');
    expect(answer.rows.map((row) => [row.s, row.view])).toEqual([
      [`federation:${IDS.countyA}`, 'full'],
    ]);
    for (const other of [secretary, viewer, officer]) await other.sync();
    expect(secretary.copy(`chamber:${IDS.chamberA}`, 'enterprise', IDS.inA)?.phone).toBe(
      '0379-1002',
    );
    expect(officer.copy(`leader:${IDS.leader}`, 'enterprise', IDS.inA)?.phone).toBe('0379-1002');
    const basic = viewer.copy(`federation:${IDS.countyA}`, 'enterprise', IDS.inA);
    expect(basic).toMatchObject({ name: '甲县春山茶厂', rev: answer.at });
    expect(basic).not.toHaveProperty('phone');
    expect(secretary.ids('enterprise')).toEqual([IDS.inA]);
    expect(officer.ids('enterprise')).toEqual([IDS.inA]);
    expect(county.ids('enterprise')).toEqual([IDS.inA]);
    expect(viewer.ids('enterprise')).toEqual([IDS.inA, IDS.inB, IDS.inCity]);
  });

  test('views hide contact and restricted fields in snapshot, pull and push alike', async () => {
    const [secretary, county, expert] = await Promise.all([
      client('secretary'),
      client('county'),
      client('expert'),
    ]);
    const inFull = county.copy(`federation:${IDS.countyA}`, 'person', IDS.personA);
    expect(inFull).toMatchObject({ phone: '13800000000', evaluationGrade: 'A' });
    const contact = secretary.copy(`chamber:${IDS.chamberA}`, 'person', IDS.personA);
    expect(contact).toMatchObject({ phone: '13800000000' });
    expect(contact).not.toHaveProperty('evaluationGrade');
    const basic = expert.copy(`federation:${IDS.countyA}`, 'person', IDS.personA);
    expect(basic).toMatchObject({ name: '甲县某' });
    expect(basic).not.toHaveProperty('phone');
    const answer = await secretary.push(
      secretary.mutation(patch(IDS.personA, { note: { b: null, v: '见面谈' } }, 'person')),
    );
    for (const { r } of answer.rows) expect(r).not.toHaveProperty('evaluationGrade');
  });

  test('a push that is sent again is answered as before and executed once', async () => {
    const county = await client('county');
    const id = v7();
    const one = county.mutation(enterprise(id, '重发茶厂'));
    const first = await county.push(one);
    const again = await county.push(one);
    expect(again.results).toEqual(first.results);
    expect(again.last).toBe(1);
    expect(again.at).toBe(first.at);
    expect(again.rows).toEqual(first.rows);
  });

  test('a number used for another change is a fork; nothing of the batch is executed', async () => {
    const county = await client('county');
    await county.push(county.mutation(enterprise(v7(), '分叉一')));
    const id = v7();
    const clone = { ...county.mutation(enterprise(id, '分叉二')), n: 1 };
    const answer = await server.as.county.post('/api/sync/push', {
      client: county.id,
      epoch: county.epoch,
      mutations: [clone],
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'fork' });
    expect((await server.as.county.get(`/api/records/enterprise/${id}`)).status).toBe(404);
  });

  test('a gap ends the batch; what came before it counts', async () => {
    const county = await client('county');
    const one = county.mutation(enterprise(v7(), '缺口一'));
    county.mutation(enterprise(v7(), '缺口二'));
    const three = county.mutation(enterprise(v7(), '缺口三'));
    const answer = await county.push(one, three);
    expect(answer.results.map((r) => r.n)).toEqual([1]);
    expect(answer.last).toBe(1);
  });

  test('one batch holds applied, conflicting and rejected changes side by side', async () => {
    const county = await client('county');
    const name = v7();
    const answer = await county.push(
      county.mutation(enterprise(name, '并列茶厂')),
      county.mutation(patch(IDS.inA, { note: { b: '别的备注', v: '新备注' } })),
      county.mutation(patch(IDS.inB, { phone: { b: '0379-2001', v: '0379-9' } })),
      county.mutation({ op: 'fly', kind: 'enterprise', id: name }),
      county.mutation(patch(name, { shortName: { b: null, v: '并列' } })),
    );
    expect(answer.results.map((r) => r.status)).toEqual([
      'applied',
      'conflict',
      'rejected',
      'rejected',
      'applied',
    ]);
    expect(answer.results[2]?.error?.code).toBe('scope');
    expect(answer.results[3]?.error?.code).toBe('unknown-op');
    expect(answer.last).toBe(5);
    const scopes = new Set(answer.rows.map((row) => row.s));
    expect([...scopes]).toEqual([`federation:${IDS.countyA}`]);
    const conflict = answer.rows.find((row) => row.k === 'conflict');
    expect(conflict?.r).toMatchObject({
      theirs: '甲县备注',
      mine: '新备注',
      status: 'open',
      row: IDS.inA,
    });
  });

  test('a refused change reaches the staff who may mend it, by ordinary sync', async () => {
    const [secretary, staff] = await Promise.all([client('secretary'), client('staff')]);
    const before = staff.ids('refusal').length;
    const answer = await secretary.push(
      secretary.mutation(patch(IDS.inB, { phone: { b: null, v: '1' } })),
    );
    expect(answer.results[0]).toMatchObject({ status: 'rejected', error: { code: 'scope' } });
    expect(answer.rows).toEqual([]);
    await staff.sync();
    expect(staff.ids('refusal')).toHaveLength(before + 1);
  });

  test('a membership brings its enterprise, its end takes it away, only on that shelf', async () => {
    const [staff, secretary] = await Promise.all([client('staff'), client('secretary')]);
    const id = v7();
    const body = {
      memberKind: 'enterprise',
      memberId: IDS.inCity,
      bodyKind: 'chamber',
      bodyId: IDS.chamberA,
    };
    await staff.push(staff.mutation({ op: 'create', kind: 'membership', id, v: body }));
    await secretary.sync();
    expect(secretary.ids('enterprise')).toContain(IDS.inCity);
    await staff.push(
      staff.mutation(patch(id, { leftOn: { b: null, v: '2024-01-01' } }, 'membership')),
    );
    const answer = await secretary.ask(2000);
    const exits = 'items' in answer ? answer.items.filter((i) => 'exit' in i) : [];
    expect(exits).toEqual([
      {
        k: 'enterprise',
        s: `chamber:${IDS.chamberA}`,
        id: IDS.inCity,
        rev: expect.any(Number),
        exit: 1,
      },
    ]);
    await secretary.sync();
    expect(secretary.ids('enterprise')).not.toContain(IDS.inCity);
    await staff.sync();
    expect(staff.ids('enterprise')).toContain(IDS.inCity);
  });

  test('a deletion arrives as one, and a restoration brings the row back', async () => {
    const [county, secretary] = await Promise.all([client('county'), client('secretary')]);
    const id = v7();
    const v = {
      memberKind: 'enterprise',
      memberId: IDS.inA,
      bodyKind: 'chamber',
      bodyId: IDS.chamberA,
      post: 'member',
    };
    await county.push(county.mutation({ op: 'create', kind: 'membership', id, v }));
    await secretary.sync();
    expect(secretary.ids('membership')).toContain(id);
    const gone = await county.push(county.mutation({ op: 'delete', kind: 'membership', id }));
    expect(gone.rows.every((row) => row.k !== 'membership' || row.del === 1)).toBe(true);
    const answer = await secretary.ask(2000);
    expect('items' in answer && answer.items.some((i) => 'del' in i && i.id === id)).toBe(true);
    await secretary.sync();
    expect(secretary.ids('membership')).not.toContain(id);
    await county.push(county.mutation({ op: 'restore', kind: 'membership', id }));
    expect((await secretary.sync()).ids('membership')).toContain(id);
  });

  test('epoch, horizon and a cursor ahead of the clock each start over', async () => {
    const county = await client('county');
    const ask = async (query: Record<string, string>) =>
      (
        await server.as.county.get(
          `/api/sync/pull?${new URLSearchParams({ epoch: county.epoch, have: county.have, cursor: String(county.cursor), ...query })}`,
        )
      ).json();
    expect(await ask({ epoch: 'other' })).toMatchObject({
      reset: 'epoch',
      epoch: county.epoch,
      have: county.have,
    });
    expect(await ask({ cursor: '99999999' })).toMatchObject({
      reset: 'horizon',
      head: county.cursor,
    });
    expect(await ask({ have: 'other' })).toEqual({
      epoch: county.epoch,
      have: county.have,
      scopes: county.scopes,
      kinds: expect.any(Array),
    });
    const refused = await server.as.county.post('/api/sync/push', {
      client: county.id,
      epoch: 'other',
      mutations: [county.mutation(enterprise(v7(), '旧史'))],
    });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'epoch', epoch: county.epoch });
  });

  test('an old app may send but not read', async () => {
    const county = await client('county');
    const pull = await server.as.county.get('/api/sync/pull', { 'sync-schema': '0' });
    expect(pull.status).toBe(426);
    expect(await pull.json()).toMatchObject({ code: 'schema-too-old', min: 1 });
    const mutations = [county.mutation(enterprise(v7(), '旧版'))];
    const push = await server.as.county.post(
      '/api/sync/push',
      { client: county.id, epoch: county.epoch, mutations },
      { 'sync-schema': '0' },
    );
    expect(pushAnswer.parse(await push.json()).results[0]?.status).toBe('applied');
  });

  test('another person may not use a client, nor learn what it has sent', async () => {
    const county = await client('county');
    await county.push(county.mutation(enterprise(v7(), '本人')));
    const body = {
      client: county.id,
      epoch: county.epoch,
      mutations: [county.mutation(enterprise(v7(), '他人'))],
    };
    expect((await server.as.staff.post('/api/sync/push', body)).status).toBe(403);
    const pull = await server.as.staff.get(`/api/sync/pull?client=${county.id}`);
    expect(await pull.json()).toMatchObject({ last: 0 });
  });
}
