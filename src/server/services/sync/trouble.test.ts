import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import type { Tx } from '../../store/store.ts';
import { IDS } from '../../testing/people.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { callerOf, type TestServer, testServer } from '../../testing/test-server.ts';
import { commitWrites } from './commit-writes.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const county = () => ({
  userId: server.as.county.userId,
  username: 'county',
  name: 'county',
  workspace: 1,
});
const create = (name: string) => ({
  op: 'create',
  kind: 'enterprise',
  id: v7(),
  v: { name, federationId: IDS.countyA },
});

/** The same server, where saving mutations goes wrong in some way. */
function troubled(save: Tx['mutations']['save']): Pick<TestServer, 'app' | 'deps'> {
  const { deps } = server;
  const store: Deps['store'] = {
    ...deps.store,
    write: (work) =>
      deps.store.write((tx) =>
        work({
          ...tx,
          mutations: {
            ...tx.mutations,
            save: async (...args) => {
              await save(...args);
              await tx.mutations.save(...args);
            },
          },
        }),
      ),
    writeOnce: (work) =>
      deps.store.writeOnce((tx) =>
        work({
          ...tx,
          group: {
            ...tx.group,
            commit: async (workspace, clock, write) => {
              await save(workspace, write.by.at, write.mutations);
              return tx.group.commit(workspace, clock, write);
            },
          },
        }),
      ),
  };
  const changed = { ...deps, store };
  return { deps: changed, app: createApp(changed) };
}

test('a change that breaks the server is set aside; its neighbours are not held back', async () => {
  const far = await callerOf(
    troubled(async (_, __, list) => {
      if (list.some((m) => m.n === 2 && m.status === 'applied'))
        throw new TypeError('a fault of ours');
    }),
    county(),
  );
  const client = await new SyncClient(far).sync();
  const [one, two, three] = [create('邻居一'), create('毒'), create('邻居二')];
  const answer = await client.push(
    client.mutation(one),
    client.mutation(two),
    client.mutation(three),
  );
  expect(answer.results.map((r) => r.status)).toEqual(['applied', 'rejected', 'applied']);
  expect(answer.results[1]?.error).toMatchObject({ code: 'internal' });
  expect(JSON.stringify(answer)).not.toContain('fault of ours');
  // It is kept for the operator, and sent again it is answered as before.
  const key = [{ client: client.id, n: 2 }];
  const kept = await server.deps.store.read((tx) => tx.mutations.stored(1, key));
  expect(kept).toMatchObject([{ status: 'rejected', ops: expect.stringContaining(two.id) }]);
  expect(answer.last).toBe(3);
  await client.sync();
  expect(client.ids('enterprise')).toContain(three.id);
  expect(client.ids('enterprise')).not.toContain(two.id);
});

test('a change that breaks the server holds back no other client that came with it', async () => {
  const far = await callerOf(
    troubled(async (_, __, list) => {
      if (list.some((m) => m.ops.includes('毒') && m.status === 'applied'))
        throw new TypeError('a fault of ours');
    }),
    county(),
  );
  const clients = await Promise.all(['一', '二', '毒', '四'].map(() => new SyncClient(far).sync()));
  const answers = await Promise.all(
    clients.map((c, i) => c.push(c.mutation(create(i === 2 ? '毒' : `同伴${i}`)))),
  );
  expect(answers.map(({ results }) => results[0]?.status)).toEqual([
    'applied',
    'applied',
    'rejected',
    'applied',
  ]);
});

test('losing to others again and again consumes nothing either', async () => {
  const lost = Object.assign(new Error('could not serialize access'), { code: '40001' });
  const far = await callerOf(
    troubled(() => Promise.reject(lost)),
    county(),
  );
  const client = await new SyncClient(far).sync();
  const body = {
    client: client.id,
    epoch: client.epoch,
    mutations: [client.mutation(create('相撞'))],
  };
  const answer = await far.post('/api/sync/push', body);
  expect(answer.status).toBe(503);
  expect(await client.ask()).toMatchObject({ last: 0 });
});

test('a full disk consumes nothing: the client keeps its changes and sends them again', async () => {
  let full = true;
  const far = await callerOf(
    troubled(async () => {
      if (full) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    }),
    county(),
  );
  const client = await new SyncClient(far).sync();
  const change = client.mutation(create('满盘'));
  const body = { client: client.id, epoch: client.epoch, mutations: [change] };
  const refused = await far.post('/api/sync/push', body);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(await refused.json()).toMatchObject({
    code: 'unavailable',
    detail: expect.stringContaining('disk'),
  });
  full = false;
  const answer = await client.push(change);
  expect(answer.results[0]?.status).toBe('applied');
});

test('listeners are poked when the head moves, and let go when the server stops', async () => {
  const client = await new SyncClient(server.as.county).sync();
  const answer = await server.as.secretary.get('/api/sync/live');
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(answer.headers.get('cache-control')).toContain('no-transform');
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const hear = async (head: number) => {
    while (!heard.includes(`"head":${head}}`)) heard += (await reader?.read())?.value ?? '';
  };
  await hear(client.cursor);
  const { at } = await client.push(client.mutation(create('新消息')));
  await hear(at);
  expect(heard).toMatch(/event: head\ndata: \{"epoch":"e1","head":\d+\}\n\n/);
  server.deps.heads.stop();
  while (!(await reader?.read())?.done) heard += '';
});

test('what was read before rows were forgotten is decided again', async () => {
  const { store } = server.deps;
  const id = v7();
  const row = { id, name: '等一等', federationId: IDS.countyA };
  const scopes = [`federation:${IDS.countyA}`] as const;
  const write = { kind: 'enterprise', id, deleted: false, row, scopes, change: {} } as const;
  const by = { userId: server.as.county.userId, client: v7(), at: '2026-03-02T01:00:00Z' };
  let tries = 0;
  await store.write(async (tx) => {
    tries += 1;
    const clock = await tx.clock.read(1);
    if (tries === 1) await tx.clock.raiseHorizon(1, clock.seq);
    const ground = { before: () => undefined, restsOn: () => false };
    const read = { ...clock, seq: clock.seq - 1 };
    await commitWrites(tx, 1, [write], { ...ground, clock: read }, by);
  });
  expect(tries).toBe(2);
});
