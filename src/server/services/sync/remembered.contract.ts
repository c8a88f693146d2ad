import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { pushAnswer } from '#domain/sync/protocol.ts';
import { createApp } from '../../app.ts';
import { IDS } from '../../testing/people.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { callerOf, type TestServer, testServer } from '../../testing/test-server.ts';
import { makeKey, removeKey } from '../keys.service.ts';

const userOf = z.object({ user: z.object({ username: z.string() }) });

/** What a process remembers of people and clients, and how it learns that it is no longer so. */
export function rememberedContract(database: () => Promise<string | undefined>): void {
  let server: TestServer;
  /** Another process over the same database: it shares nothing that is remembered. */
  let other: Pick<TestServer, 'app' | 'deps'>;
  const looks = { whole: 0, alone: 0 };
  beforeAll(async () => {
    server = await testServer(await database());
    const { store } = server.deps;
    const counting: typeof store = {
      ...store,
      read: (work) => {
        looks.whole += 1;
        return store.read(work);
      },
      readOnce: (work) => {
        looks.alone += 1;
        return store.readOnce(work);
      },
    };
    const deps = { ...server.deps, store: counting };
    other = { deps, app: createApp(deps) };
  });
  afterAll(() => server.close());

  const county = () => {
    const { userId } = server.as.county;
    return { userId, username: 'county', name: 'county', workspace: 1 };
  };
  const cookieOf = async (username = 'county') => {
    const answer = await server.app.request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: 'test-password' }),
    });
    return answer.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; ');
  };
  const session = async (app: TestServer['app'], headers: Record<string, string>) =>
    (await app.request('/api/session', { headers })).status;

  test('an unchanged pull is answered from the clock alone', async () => {
    const client = await new SyncClient(await callerOf(other, county())).sync();
    await client.ask();
    Object.assign(looks, { whole: 0, alone: 0 });
    const { cursor } = client;
    expect(await client.ask()).toMatchObject({ items: [], cursor, more: false, last: 0 });
    expect(looks).toEqual({ whole: 0, alone: 1 });
  });

  test('a number that another process used for nothing is told although no row changed', async () => {
    const client = await new SyncClient(await callerOf(other, county())).sync();
    await client.ask();
    expect(await client.ask()).toMatchObject({ last: 0 });
    const mutation = client.mutation({ op: 'patch', kind: 'nothing', id: v7(), f: {} });
    const { id, epoch } = client;
    const sent = await server.as.county.post('/api/sync/push', {
      client: id,
      epoch,
      mutations: [mutation],
    });
    const answer = pushAnswer.parse(await sent.json());
    expect(answer).toMatchObject({ at: client.cursor, results: [{ status: 'rejected' }] });
    expect(await client.ask()).toMatchObject({ items: [], last: 1 });
  });

  test('a session that ends in one process ends in all, however well it was remembered', async () => {
    const cookie = await cookieOf();
    for (let i = 0; i < 3; i += 1) expect(await session(other.app, { cookie })).toBe(200);
    const out = await server.app.request('/api/auth/sign-out', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(out.status).toBe(200);
    expect(await session(other.app, { cookie })).toBe(401);
  });

  test('a key that is taken back opens nothing any more, in any process', async () => {
    const { id, key } = await makeKey(server.deps, county(), 'short');
    const headers = { authorization: `Bearer ${key}` };
    for (let i = 0; i < 3; i += 1) expect(await session(other.app, headers)).toBe(200);
    expect(await removeKey(server.deps, server.as.county.userId, id)).toBe(true);
    expect(await session(other.app, headers)).toBe(401);
  });

  test('a push of someone who was known asks nothing of him, until another process ends his key', async () => {
    const { store } = server.deps;
    const { id: keyId, key } = await makeKey(server.deps, county(), 'push');
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const device = await new SyncClient(server.as.county).sync();
    const push = (...mutations: readonly unknown[]) => {
      const body = JSON.stringify({ client: device.id, epoch: device.epoch, mutations });
      return other.app.request('/api/sync/push', { method: 'POST', headers, body });
    };
    const creation = () =>
      device.mutation({
        op: 'create',
        kind: 'enterprise',
        id: v7(),
        v: { name: '认得', federationId: IDS.countyA },
      });
    // The first names its client, the second is the first at a clock seen before.
    for (const _ of [1, 2, 3]) expect((await push(creation())).status).toBe(200);
    Object.assign(looks, { whole: 0, alone: 0 });
    expect((await push(creation())).status).toBe(200);
    expect(looks).toEqual({ whole: 0, alone: 1 });
    // Something else moved: he is looked up again, and the push goes through.
    await store.write((tx) => tx.clock.stir(1));
    expect((await push(creation())).status).toBe(200);
    expect((await push(creation())).status).toBe(200);
    await removeKey(server.deps, server.as.county.userId, keyId);
    const late = creation();
    expect((await push(late)).status).toBe(401);
    const known = await store.read((tx) => tx.mutations.client(1, device.id));
    expect(known?.lastN).toBe(late.n - 1);
  });

  test('what was decided before somebody else wrote is not written', async () => {
    const { store } = server.deps;
    const read = () => store.readOnce((tx) => tx.group.gather(1, [], { keys: [], asks: [] }));
    const { clock } = await read();
    const by = { userId: 'u', client: 'c', at: '2026-11-21T01:00:00.000Z' };
    const row = { kind: 'chamber', id: v7(), rev: clock.seq + 1, deleted: false } as const;
    const write = {
      by,
      rows: [{ ...row, row: { id: row.id, name: '迟到', federationId: IDS.countyA } }],
      places: [],
      changes: [],
      mutations: [],
      clients: [{ id: v7(), userId: 'u', lastN: 1 }],
    };
    await store.write(async (tx) => {
      await tx.mutations.lockClients(1, write.clients, by.at);
      await tx.clock.stir(1);
    });
    expect(await store.writeOnce((tx) => tx.group.commit(1, clock, write))).toBe(false);
    const after = await store.readOnce((tx) =>
      tx.group.gather(1, [write.clients[0]?.id ?? ''], { keys: [row], asks: [] }),
    );
    expect(after).toMatchObject({ clock: { seq: clock.seq }, rows: [] });
    expect([...after.clients.values()]).toMatchObject([{ userId: 'u', lastN: 0 }]);
    expect(await store.writeOnce((tx) => tx.group.commit(1, after.clock, write))).toBe(true);
    const then = await store.read((tx) => tx.records.load(1, [row]));
    expect(then).toMatchObject([{ rev: clock.seq + 1, row: { name: '迟到' } }]);
    // Nor for a client that nobody knows or that is somebody else's.
    const { clock: last } = await read();
    for (const client of [
      { id: v7(), userId: 'u' },
      { id: write.clients[0]?.id ?? '', userId: 'v' },
    ]) {
      const clients = [{ ...client, lastN: 2 }];
      const commit = () => store.writeOnce((tx) => tx.group.commit(1, last, { ...write, clients }));
      expect(await commit()).toBe(false);
    }
    expect((await read()).clock).toEqual(last);
  });

  test('what a proxy adds to the requests of all makes nobody another', async () => {
    const authorization = 'Basic cHJveHk6cHJveHk=';
    const whose = async (username: string) => {
      const headers = { cookie: await cookieOf(username), authorization };
      const answers = [];
      for (let i = 0; i < 3; i += 1)
        answers.push(await (await other.app.request('/api/session', { headers })).json());
      return new Set(answers.map((answer) => userOf.parse(answer).user.username));
    };
    expect(await whose('county')).toEqual(new Set(['county']));
    expect(await whose('secretary')).toEqual(new Set(['secretary']));
  });

  test('the same push in two processes at once counts once, however often', async () => {
    const near = await new SyncClient(server.as.county).sync();
    const far = await callerOf(other, county());
    const ids: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const v = { memberKind: 'enterprise', memberId: IDS.inA, bodyKind: 'chamber' };
      const create = { op: 'create', kind: 'membership', id: v7() } as const;
      ids.push(create.id);
      const mutation = near.mutation({ ...create, v: { ...v, bodyId: IDS.chamberA } });
      const body = { client: near.id, epoch: near.epoch, mutations: [mutation] };
      const sent = await Promise.all(
        [server.as.county, far, server.as.county, far].map(async (caller) =>
          pushAnswer.parse(await (await caller.post('/api/sync/push', body)).json()),
        ),
      );
      for (const { results, last } of sent)
        expect({ results, last }).toEqual({ results: sent[0]?.results, last: round + 1 });
      expect(sent[0]?.results).toMatchObject([{ status: 'applied' }]);
    }
    for (const id of ids) {
      const key = { kind: 'membership', id } as const;
      expect(await server.deps.store.read((tx) => tx.records.history(1, key))).toHaveLength(1);
    }
  });
}
