import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROTOCOL_VERSION } from '#domain/sync/protocol.ts';
import type { Deps } from '../../deps.ts';
import { IDS } from '../../testing/people.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';
import { push } from './push.service.ts';
import type { NumberedMutation, PushInput } from './push-input.ts';

const create = (name: string, federationId: string = IDS.countyA) => ({
  op: 'create',
  kind: 'enterprise',
  id: v7(),
  v: { name, federationId },
});
const patch = (id: string, f: object) => ({ op: 'patch', kind: 'enterprise', id, f });

/** Pushes of several clients that arrive at once, the same over both databases. */
export function togetherContract(database: () => Promise<string | undefined>): void {
  let server: TestServer;
  let writes = 0;
  let counted: Deps;
  beforeAll(async () => {
    server = await testServer(await database());
    const { deps } = server;
    const store: Deps['store'] = {
      ...deps.store,
      write: (work) => {
        writes += 1;
        return deps.store.write(work);
      },
      writeOnce: (work) => {
        writes += 1;
        return deps.store.writeOnce(work);
      },
    };
    counted = { ...deps, store };
  });
  afterAll(() => server.close());

  const clients = (count: number) =>
    Promise.all(Array.from({ length: count }, () => new SyncClient(server.as.county).sync()));
  /** Below HTTP, so that all of one tick wait together; the first goes alone. */
  const send = (who: 'county' | 'secretary', input: Omit<PushInput, 'schema'>) => {
    const { userId } = server.as[who];
    const user = { userId, username: who, name: who, workspace: 1 };
    return push(counted, user, { ...input, schema: PROTOCOL_VERSION });
  };
  const sent = ({ id: client, epoch }: SyncClient, ...mutations: readonly NumberedMutation[]) =>
    send('county', { client, epoch, mutations });

  test('pushes that meet share commits; each gets its own results, rows and revs', async () => {
    const all = await clients(8);
    const start = all[0]?.cursor ?? 0;
    writes = 0;
    const answers = await Promise.all(
      all.map((c, i) => sent(c, c.mutation(create(`同行${i}`)), c.mutation(create(`同路${i}`)))),
    );
    expect(writes).toBe(2);
    for (const [i, { results, rows, last }] of answers.entries()) {
      expect(results.map((r) => r.status)).toEqual(['applied', 'applied']);
      expect(last).toBe(2);
      expect(rows.map(({ r }) => String(r.name)).sort()).toEqual([`同行${i}`, `同路${i}`].sort());
    }
    const revs = answers.flatMap((a) => a.rows.map(({ r }) => r.rev)).sort((a, b) => a - b);
    expect(revs).toEqual(Array.from({ length: 16 }, (_, i) => start + 1 + i));
  });

  test('of many who change one field from one base, one is applied and all others conflict', async () => {
    const all = await clients(6);
    const base = all[0]?.copy(`federation:${IDS.countyA}`, 'enterprise', IDS.inA)?.address ?? null;
    const answers = await Promise.all(
      all.map((c, i) => {
        const address = patch(IDS.inA, { address: { b: base, v: `甲街${i}号` } });
        const tag = patch(IDS.inA, { tags: { add: [`同${i}`] } });
        return sent(c, c.mutation(address), c.mutation(tag));
      }),
    );
    const statuses = answers.map(({ results }) => results[0]?.status).sort();
    expect(statuses).toEqual(['applied', ...Array(5).fill('conflict')]);
    const [one] = await clients(1);
    const row = one?.copy(`federation:${IDS.countyA}`, 'enterprise', IDS.inA);
    for (let i = 0; i < 6; i++) expect(row?.tags).toContain(`同${i}`);
    const winner = answers.findIndex(({ results }) => results[0]?.status === 'applied');
    expect(row?.address).toBe(`甲街${winner}号`);
  });

  test('what is wrong with one push is told to its sender alone', async () => {
    const [good, copied, stranger, old, again] = (await clients(5)) as [
      SyncClient,
      SyncClient,
      SyncClient,
      SyncClient,
      SyncClient,
    ];
    await copied.push(copied.mutation(create('先到')));
    const repeated = again.mutation(create('两遍'));
    const before = await again.push(repeated);
    const { id: theirs } = new SyncClient(server.as.secretary);
    await send('secretary', { client: theirs, epoch: good.epoch, mutations: [] });
    const outcomes = await Promise.allSettled([
      sent(good, good.mutation(create('无恙'))),
      sent(copied, { ...copied.mutation(create('外人')), n: 1 }),
      send('county', {
        client: theirs,
        epoch: good.epoch,
        mutations: [stranger.mutation(create('外人'))],
      }),
      send('county', {
        client: old.id,
        epoch: 'e0',
        mutations: [old.mutation(create('旧史'))],
      }),
      sent(again, repeated),
    ]);
    expect(outcomes).toMatchObject([
      { value: { results: [{ status: 'applied' }] } },
      { reason: { code: 'fork' } },
      { reason: { code: 'forbidden' } },
      { reason: { code: 'epoch' } },
      { value: { results: before.results } },
    ]);
    const [reader] = await clients(1);
    const scope = `federation:${IDS.countyA}`;
    const names = reader?.ids('enterprise').map((id) => reader.copy(scope, 'enterprise', id)?.name);
    expect(names).toContain('无恙');
    expect(names).not.toContain('外人');
    expect(names).not.toContain('旧史');
  });

  test('one client that sends the next before the last is answered keeps its order', async () => {
    const [one] = (await clients(1)) as [SyncClient];
    const bodies = Array.from({ length: 5 }, (_, i) => one.mutation(create(`接连${i}`)));
    const answers = await Promise.all(bodies.map((body) => sent(one, body)));
    expect(answers.map((a) => a.results[0]?.status)).toEqual(Array(5).fill('applied'));
    expect(answers.map((a) => a.results[0]?.n)).toEqual([1, 2, 3, 4, 5]);
  });
}
