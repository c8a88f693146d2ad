import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pushAnswer } from '#domain/sync/protocol.ts';
import { createApp } from '../../app.ts';
import { IDS } from '../../testing/people.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { callerOf, type TestServer, testServer } from '../../testing/test-server.ts';
import { makeKey, removeKey } from '../keys.service.ts';

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
  const cookieOf = async () => {
    const answer = await server.app.request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'county', password: 'test-password' }),
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
    await store.write((tx) => tx.clock.stir(1));
    expect(await store.writeOnce((tx) => tx.group.commit(1, clock, write))).toBe(false);
    const after = await store.readOnce((tx) =>
      tx.group.gather(1, [write.clients[0]?.id ?? ''], { keys: [row], asks: [] }),
    );
    expect(after).toMatchObject({ clock: { seq: clock.seq }, rows: [] });
    expect(after.clients.size).toBe(0);
    expect(await store.writeOnce((tx) => tx.group.commit(1, after.clock, write))).toBe(true);
    const then = await store.read((tx) => tx.records.load(1, [row]));
    expect(then).toMatchObject([{ rev: clock.seq + 1, row: { name: '迟到' } }]);
    // A client that somebody else has taken meanwhile undoes everything.
    const { clock: last } = await read();
    const stolen = { ...write, clients: write.clients.map((c) => ({ ...c, userId: 'v' })) };
    const failing = tryOnce(() => store.writeOnce((tx) => tx.group.commit(1, last, stolen)));
    expect(await failing).toBe('failed');
    expect((await read()).clock).toEqual(last);
  });
}

async function tryOnce(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch {
    return 'failed';
  }
}
