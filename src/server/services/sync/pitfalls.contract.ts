import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyAnswer } from '#domain/sync/history-answer.ts';
import { LIMITS } from '#domain/sync/protocol.ts';
import { pullQuery } from '../../http/sync.route.ts';
import { IDS } from '../../testing/people.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';
import { tornStore } from '../../testing/torn-store.ts';
import { pull } from './pull.service.ts';

const patch = (id: string, f: object, kind = 'enterprise') => ({ op: 'patch', kind, id, f });
const create = (name: string, more: object = {}) => ({
  op: 'create',
  kind: 'enterprise',
  id: v7(),
  v: { name, federationId: IDS.countyA, ...more },
});
const A = `federation:${IDS.countyA}`;
const B = `federation:${IDS.countyB}`;

/** What others fell into (docs/sync.md), each by its name; the same over both databases. */
export function pitfallsContract(database: () => Promise<string | undefined>): void {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(await database());
  });
  afterAll(() => server.close());
  const client = (who: keyof TestServer['as']) => new SyncClient(server.as[who]).sync();

  test('a wrong clock on a device decides nothing: order is that of the server, both times are kept', async () => {
    const [past, future, none] = await Promise.all([
      client('county'),
      client('county'),
      client('county'),
    ]);
    const made = create('钟表茶厂', { phone: '0' });
    await past.push({ ...past.mutation(made), at: '1970-01-01T00:00:00Z' });
    const phone = (b: string, v: string) => patch(made.id, { phone: { b, v } });
    await future.push({ ...future.mutation(phone('0', '1')), at: '2199-01-01T00:00:00Z' });
    const late = await past.push({ ...past.mutation(phone('1', '2')), at: '1970-01-01T00:00:00Z' });
    expect(late.results[0]?.status).toBe('applied');
    const odd = await none.push({ ...none.mutation(phone('2', '3')), at: 'half past nine' });
    expect(odd.results[0]?.status).toBe('applied');
    const answer = await server.as.county.get(`/api/records/enterprise/${made.id}/history`);
    const { items } = historyAnswer.parse(await answer.json());
    expect(items.map((i) => [i.changes.phone?.after, i.at?.slice(0, 4)])).toEqual([
      ['3', undefined],
      ['2', '1970'],
      ['1', '2199'],
      ['0', '1970'],
    ]);
    const received = items.map((i) => Date.parse(i.receivedAt));
    expect(received.toSorted((a, b) => b - a)).toEqual(received);
    expect(new Date(received[0] ?? 0).getUTCFullYear()).toBe(new Date().getUTCFullYear());
  });

  test('a row that moves takes its children and its tasks along: none stays on the old shelf', async () => {
    const [staff, county] = await Promise.all([client('staff'), client('county')]);
    const chamber = v7();
    const body = { bodyKind: 'chamber', bodyId: chamber };
    const [term, person] = [v7(), v7()];
    const v = { name: '迁移商会', type: 'industry', federationId: IDS.countyA };
    await staff.push(
      staff.mutation({ op: 'create', kind: 'chamber', id: chamber, v }),
      staff.mutation({
        op: 'create',
        kind: 'term',
        id: term,
        v: { ...body, number: 1, starts: '2024', ends: '2029' },
      }),
      staff.mutation({ op: 'create', kind: 'person', id: person, v: { ...body, name: '甲某' } }),
    );
    const name = (b: string, to: string) => patch(person, { name: { b, v: to } }, 'person');
    const [conflict] =
      (await staff.push(staff.mutation(name('别的', '乙某')))).results[0]?.conflicts ?? [];
    await county.sync();
    const on = (scope: string, by: SyncClient) =>
      [chamber, term, person, conflict?.id].map(
        (id) =>
          [...by.copies.keys()].filter((key) => key.startsWith(scope) && key.endsWith(id ?? ''))
            .length,
      );
    expect(on(A, county)).toEqual([1, 1, 1, 1]);
    const to = { federationId: { b: IDS.countyA, v: IDS.countyB } };
    await staff.push(staff.mutation(patch(chamber, to, 'chamber')));
    await county.sync();
    await staff.sync();
    expect(on(A, county)).toEqual([0, 0, 0, 0]);
    expect([on(A, staff), on(B, staff)]).toEqual([
      [0, 0, 0, 0],
      [1, 1, 1, 1],
    ]);
  });

  test('a page of changes reads no further than the clock it looked at first', async () => {
    const county = await client('county');
    const { seq } = await server.deps.store.read((tx) => tx.clock.read(1));
    await county.push(county.mutation(create('时钟之后')));
    const page = await server.deps.store.read((tx) => tx.feed.changes(1, [A], seq - 1, seq, 100));
    expect(page.items.every((item) => item.rev <= seq)).toBe(true);
    expect(page.cursor).toBeLessThanOrEqual(seq);
  });

  test('a pull reads no further than its clock, whatever is committed between two of its reads', async () => {
    const county = await client('county');
    const { store } = server.deps;
    const made: string[] = [];
    const late = async () => {
      const op = create(`其间${made.length}`);
      made.push(op.id);
      await county.push(county.mutation(op));
    };
    const torn = { ...server.deps, store: tornStore(store, late) };
    const { userId } = server.as.county;
    const user = { userId, username: 'county', name: 'county', workspace: 1 };
    const { epoch, have } = county;
    const seen: string[] = [];
    let { cursor } = county;
    const asked = async (deps: typeof torn, limit: number) => {
      const answer = await pull(deps, user, { epoch, have, cursor, limit });
      if (!('items' in answer)) throw new Error('Neither shelves nor epoch had changed');
      const lines = answer.items.map((item) => ('r' in item ? item.r : item));
      expect(lines.filter(({ rev }) => rev <= cursor || rev > answer.cursor)).toEqual([]);
      seen.push(...lines.map(({ id }) => id));
      ({ cursor } = answer);
    };
    for (let turn = 0; turn < 8; turn++) {
      const { seq } = await store.read((tx) => tx.clock.read(1));
      await asked(torn, 3);
      expect(cursor).toBeLessThanOrEqual(seq);
    }
    // What was committed after the last look at the clock is left for the next pull: nothing is skipped.
    await asked(server.deps, 1000);
    expect(made.length).toBeGreaterThan(8);
    expect(seen.filter((id) => made.includes(id))).toEqual(made);
  });

  test('a page holds at most 2,000 changes, whatever is asked for', () => {
    expect(pullQuery.parse({ limit: '99999' }).limit).toBe(LIMITS.page);
    expect(LIMITS.page).toBe(2000);
  });

  test('an app that is too old may neither pull nor load, and learns which version may', async () => {
    const { epoch } = await client('county');
    const old = { 'sync-schema': '0' };
    for (const path of [`pull?epoch=${epoch}`, `snapshot?epoch=${epoch}&scopes=${A}`]) {
      const answer = await server.as.county.get(`/api/sync/${path}`, old);
      expect([answer.status, await answer.json()]).toMatchObject([
        426,
        { code: 'schema-too-old', min: 1 },
      ]);
    }
  });

  test('an app of a newer release is served: what is unknown is kept or refused by name, alone', async () => {
    const county = await client('county');
    const made = create('新版茶厂', { laterField: { deep: ['一'] } });
    const answer = await server.as.county.post(
      '/api/sync/push',
      {
        client: county.id,
        epoch: county.epoch,
        laterKey: true,
        mutations: [
          { ...county.mutation({ ...made, laterKey: 1 }), schema: 99, laterKey: 2 },
          county.mutation({ op: 'create', kind: 'later-kind', id: v7(), v: { a: 1 } }),
          county.mutation({ op: 'later-op', kind: 'enterprise', id: made.id }),
          county.mutation(patch(made.id, { shortName: { b: null, v: '新版' } })),
        ],
      },
      { 'sync-schema': '99' },
    );
    const { results } = (await answer.json()) as {
      results: { status: string; error?: { code: string } }[];
    };
    expect(results.map((r) => r.error?.code ?? r.status)).toEqual([
      'applied',
      'unknown-kind',
      'unknown-op',
      'applied',
    ]);
    await county.sync();
    expect(county.copy(A, 'enterprise', made.id)).toMatchObject({
      laterField: { deep: ['一'] },
      shortName: '新版',
    });
  });

  test('an outbox of every released version is understood, change by change', async () => {
    const folder = new URL('../../../domain/guards/frozen/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.startsWith('v'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { outbox } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      const staff = await client('staff');
      const { results } = await staff.push(...outbox);
      expect(results.map((r) => r.n)).toEqual(outbox.map((m: { n: number }) => m.n));
      const codes = results.map((r) => r.error?.code ?? r.status);
      for (const code of ['malformed', 'unknown-op', 'unknown-kind', 'internal'])
        expect(codes).not.toContain(code);
    }
  });

  test('more operations than a mutation may hold are refused by themselves, with the limit', async () => {
    const county = await client('county');
    const many = Array.from({ length: LIMITS.ops + 1 }, (_, i) => create(`多${i}`));
    const answer = await county.push(
      county.mutation(create('之前')),
      county.mutation(...many),
      county.mutation(create('之后')),
    );
    expect(answer.results.map((r) => r.status)).toEqual(['applied', 'rejected', 'applied']);
    expect(answer.results[1]?.error).toMatchObject({ code: 'too-large', allowed: 100, read: 101 });
  });

  test('a batch over the limits is refused whole, with the limit, and consumes nothing', async () => {
    const county = await client('county');
    const push = (mutations: readonly object[]) =>
      server.as.county.post('/api/sync/push', {
        client: county.id,
        epoch: county.epoch,
        mutations,
      });
    const many = Array.from({ length: LIMITS.mutations + 1 }, (_, i) =>
      county.mutation(create(`批${i}`)),
    );
    const tooMany = await push(many);
    expect([tooMany.status, await tooMany.json()]).toMatchObject([413, { max: 50, read: 51 }]);
    const large = { ...many[0], ops: [create('大', { note: 'x'.repeat(LIMITS.pushBytes) })] };
    const tooLarge = await push([large]);
    expect([tooLarge.status, await tooLarge.json()]).toMatchObject([413, { max: 1_048_576 }]);
    expect(await county.ask()).toMatchObject({ last: 0 });
    const fits = await push(many.slice(0, LIMITS.mutations));
    expect(fits.status).toBe(200);
  });

  test('a device that lost its database begins as a new client and doubles nothing', async () => {
    const before = await client('county');
    const made = create('清空茶厂');
    const [first, second] = [before.mutation(made), before.mutation(create('清空二厂'))];
    await before.push(first, second);
    // All that was stored is gone: a new client id, counting from one, and the same act typed again.
    const after = await client('county');
    const again = await after.push(after.mutation(made));
    expect(again.results[0]?.status).toBe('applied');
    const names = [...after.copies.values()].map((r) => r.name);
    expect(names.filter((name) => name === '清空茶厂')).toHaveLength(1);
    // The old numbers still answer for themselves, should the old profile come back.
    const late = await before.push(first, second);
    expect([late.last, late.results.map((r) => r.status)]).toEqual([2, ['applied', 'applied']]);
  });

  test('a snapshot in gzip is one member and says what the plain one says', async () => {
    const { epoch } = await client('county');
    const path = `/api/sync/snapshot?epoch=${epoch}&scopes=${A}`;
    const plain = await (await server.as.county.get(path)).text();
    const zipped = await server.as.county.get(path, { 'accept-encoding': 'gzip' });
    const bytes = Buffer.from(await zipped.arrayBuffer());
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(bytes).toString()).toBe(plain);
    expect(bytes.indexOf(Buffer.from([0x1f, 0x8b, 0x08]), 1)).toBe(-1);
  });
}
