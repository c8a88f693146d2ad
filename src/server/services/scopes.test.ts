import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IDS, PEOPLE, type Who } from '../testing/people.ts';
import { SyncClient } from '../testing/sync-client.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { giveGrants, takeGrant } from './grants.service.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const WHO = Object.keys(PEOPLE) as Who[];
/** Who may see what, by ids; everybody else gets 404 and nothing else. */
const SEES: Readonly<Record<string, readonly Who[]>> = {
  [`enterprise/${IDS.inA}`]: [
    'admin',
    'staff',
    'county',
    'secretary',
    'officer',
    'expert',
    'viewer',
  ],
  [`enterprise/${IDS.inB}`]: ['admin', 'staff', 'viewer'],
  [`enterprise/${IDS.inCity}`]: ['admin', 'staff', 'viewer'],
  [`membership/${IDS.memberB}`]: ['admin', 'staff', 'viewer'],
  [`chamber/${IDS.chamberB}`]: ['admin', 'staff', 'viewer'],
  [`person/${IDS.personA}`]: ['admin', 'staff', 'county', 'secretary', 'expert', 'viewer'],
  [`liaison/${IDS.liaison}`]: ['admin', 'staff', 'county', 'officer', 'expert', 'viewer'],
  [`scheme/${IDS.scheme}`]: ['admin', 'staff', 'county', 'secretary', 'expert', 'viewer'],
  [`award/${IDS.award}`]: ['admin', 'staff', 'county', 'secretary', 'expert', 'viewer'],
};

test('one record is read by those whose scopes hold it, for all others it does not exist', async () => {
  for (const [path, who] of Object.entries(SEES)) {
    const open: Who[] = [];
    for (const name of WHO) {
      const answer = await server.as[name].get(`/api/records/${path}`);
      const history = await server.as[name].get(`/api/records/${path}/history`);
      expect(history.status).toBe(answer.status);
      if (answer.status === 200) open.push(name);
      else expect(await answer.json()).toMatchObject({ status: 404, code: 'absent' });
    }
    expect([path, open]).toEqual([path, [...who]]);
  }
});

test('lists hold exactly what single reads show, page by page, each once', async () => {
  for (const name of WHO) {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer: Response = await server.as[name].get(
        `/api/records/enterprise?limit=1&cursor=${cursor}`,
      );
      const page = (await answer.json()) as {
        items: { r: { id: string } }[];
        cursor: string | null;
      };
      ids.push(...page.items.map((item) => item.r.id));
      cursor = page.cursor;
    }
    const expected = [IDS.inA, IDS.inB, IDS.inCity].filter((id) =>
      SEES[`enterprise/${id}`]?.includes(name),
    );
    expect([name, ids]).toEqual([name, expected]);
  }
});

test('a record names only scopes that the reader holds, masked as his widest view', async () => {
  const read = async (name: Who) =>
    (await server.as[name].get(`/api/records/enterprise/${IDS.inA}`)).json();
  expect(await read('secretary')).toMatchObject({
    k: 'enterprise',
    s: [`chamber:${IDS.chamberA}`],
    r: { phone: '0379-1001' },
  });
  expect(await read('expert')).not.toHaveProperty('r.phone');
  expect(await read('staff')).toHaveProperty('s', [`federation:${IDS.countyA}`]);
});

test('filters work on indexed fields and are no way around a mask', async () => {
  const list = async (query: string) => server.as.viewer.get(`/api/records/enterprise?${query}`);
  expect(await (await list(`federationId=${IDS.countyB}`)).json()).toMatchObject({
    items: [{ r: { id: IDS.inB } }],
    cursor: null,
  });
  const hidden = await list('phone=0379-1001');
  expect(hidden.status).toBe(422);
  expect(await hidden.json()).toMatchObject({ code: 'unknown-field', field: 'phone' });
  expect((await list("name');--=x")).status).toBe(422);
  expect((await server.as.viewer.get('/api/records/secret')).status).toBe(404);
});

test('nobody writes outside his scopes, whatever ids a change carries', async () => {
  const patch = (kind: string, id: string, f: object) => ({ op: 'patch', kind, id, f });
  const outside: Readonly<Record<string, readonly object[]>> = {
    county: [
      patch('enterprise', IDS.inB, { phone: { b: null, v: '1' } }),
      { op: 'delete', kind: 'membership', id: IDS.memberB },
    ],
    secretary: [
      patch('chamber', IDS.chamberB, { phone: { b: null, v: '1' } }),
      {
        op: 'create',
        kind: 'membership',
        id: v7(),
        v: {
          memberKind: 'enterprise',
          memberId: IDS.inB,
          bodyKind: 'chamber',
          bodyId: IDS.chamberA,
        },
      },
      {
        op: 'create',
        kind: 'membership',
        id: v7(),
        v: {
          memberKind: 'enterprise',
          memberId: IDS.inA,
          bodyKind: 'chamber',
          bodyId: IDS.chamberB,
        },
      },
      {
        op: 'create',
        kind: 'enterprise',
        id: IDS.inB,
        v: { name: '乙县磐石石材', federationId: IDS.countyA },
      },
      { op: 'restore', kind: 'membership', id: IDS.memberB },
    ],
    officer: [patch('enterprise', IDS.inB, { note: { b: null, v: '1' } })],
    viewer: [patch('enterprise', IDS.inA, { name: { b: '甲县春山茶厂', v: '改名' } })],
    expert: [patch('person', IDS.personA, { evaluationGrade: { b: 'A', v: 'C' } })],
  };
  const before = await Promise.all(
    Object.keys(SEES).map(async (path) =>
      (await server.as.admin.get(`/api/records/${path}`)).json(),
    ),
  );
  for (const [name, ops] of Object.entries(outside)) {
    const client = await new SyncClient(server.as[name as Who]).sync();
    const answer = await client.push(...ops.map((op) => client.mutation(op)));
    expect([name, answer.results.map((r) => r.status)]).toEqual([name, ops.map(() => 'rejected')]);
    for (const row of answer.rows) expect(Object.keys(client.scopes)).toContain(row.s);
  }
  const after = await Promise.all(
    Object.keys(SEES).map(async (path) =>
      (await server.as.admin.get(`/api/records/${path}`)).json(),
    ),
  );
  expect(after).toEqual(before);
});

test('a conflict does not show a masked value', async () => {
  const [county, secretary] = await Promise.all([
    new SyncClient(server.as.county).sync(),
    new SyncClient(server.as.secretary).sync(),
  ]);
  await county.push(
    county.mutation({
      op: 'patch',
      kind: 'enterprise',
      id: IDS.inA,
      f: { phone: { b: '0379-1001', v: '0379-5' } },
    }),
  );
  const late = await secretary.push(
    secretary.mutation({
      op: 'patch',
      kind: 'enterprise',
      id: IDS.inA,
      f: { phone: { b: '0379-1001', v: '0379-6' } },
    }),
  );
  expect(late.results[0]?.status).toBe('conflict');
  const id = late.results[0]?.conflicts?.[0]?.id ?? '';
  const shown = await (await server.as.county.get(`/api/records/conflict/${id}`)).json();
  expect(shown).toMatchObject({ r: { theirs: '0379-5', mine: '0379-6' } });
  const masked = JSON.stringify(
    await (await server.as.expert.get(`/api/records/conflict/${id}`)).json(),
  );
  const past = JSON.stringify(
    await (await server.as.expert.get(`/api/records/conflict/${id}/history`)).json(),
  );
  expect(masked).toContain(IDS.inA);
  expect(masked + past).not.toContain('0379-');
});

test('who lost his last grant is told so: his shelves go, what he sends is kept for others', async () => {
  const { store } = server.deps;
  const client = await new SyncClient(server.as.expert).sync();
  expect(client.ids('enterprise')).not.toEqual([]);
  const { userId } = server.as.expert;
  for (const grant of PEOPLE.expert ?? []) await takeGrant(store, 1, userId, grant);
  const patch = { op: 'patch', kind: 'enterprise', id: IDS.inA, f: { phone: { b: null, v: '1' } } };
  const answer = await client.push(client.mutation(patch));
  expect(answer.results[0]).toMatchObject({ status: 'rejected', error: { code: 'scope' } });
  await client.sync();
  expect(client.scopes).toEqual({});
  expect(client.ids('enterprise')).toEqual([]);
  for (const grant of PEOPLE.expert ?? []) await giveGrants(store, 1, userId, [grant]);
});
