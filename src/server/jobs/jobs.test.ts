import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps.ts';
import { HORIZON_DAYS } from '../services/compact.service.ts';
import { dayOf } from '../services/today.ts';
import { IDS } from '../testing/people.ts';
import { SyncClient } from '../testing/sync-client.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { turnDay } from './daily.ts';
import { refuseRollback, rememberHeads } from './last-seen.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const DAY = 86_400_000;
const later = (days: number): Deps => ({
  ...server.deps,
  now: () => new Date(Date.now() + days * DAY),
});
const client = (who: keyof TestServer['as']) => new SyncClient(server.as[who]).sync();

test('a day in China begins at 16:00 UTC', () => {
  expect(dayOf(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20');
  expect(dayOf(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
});

test('what ends by itself leaves the scopes that it gave, on the day after its last', async () => {
  const [staff, secretary] = await Promise.all([client('staff'), client('secretary')]);
  const last = dayOf(new Date(Date.now() + 2 * DAY));
  const v = {
    memberKind: 'enterprise',
    memberId: IDS.inCity,
    bodyKind: 'chamber',
    bodyId: IDS.chamberA,
    leftOn: last,
  };
  await staff.push(staff.mutation({ op: 'create', kind: 'membership', id: v7(), v }));
  await turnDay(server.deps);
  await turnDay(later(2));
  expect((await secretary.sync()).ids('enterprise')).toContain(IDS.inCity);
  await turnDay(later(3));
  const after = (await secretary.sync()).ids('enterprise');
  expect(after).not.toContain(IDS.inCity);
  expect(after).toEqual((await client('secretary')).ids('enterprise'));
});

test('tombstones are forgotten after the horizon; who stayed away longer starts over', async () => {
  const [county, away] = await Promise.all([client('county'), client('county')]);
  const id = v7();
  await county.push(
    county.mutation({
      op: 'create',
      kind: 'enterprise',
      id,
      v: { name: '短命茶厂', federationId: IDS.countyA },
    }),
  );
  await county.push(county.mutation({ op: 'delete', kind: 'enterprise', id }));
  await turnDay(later(4));
  const near = await away.ask(2000);
  expect('items' in near && near.items.some((item) => 'del' in item && item.id === id)).toBe(true);
  await turnDay(later(5 + HORIZON_DAYS));
  expect(await away.ask(2000)).toMatchObject({ reset: 'horizon' });
  await away.sync();
  expect(away.ids('enterprise')).toContain(IDS.inA);
  expect(away.ids('enterprise')).not.toContain(id);
});

test('a database older than what was seen of it gets a new epoch, and devices learn of it', async () => {
  const county = await client('county');
  const stop = rememberHeads(server.deps);
  await expect.poll(() => refuseRollback(server.deps)).toBe(false);
  stop();
  const { writeFileSync } = await import('node:fs');
  writeFileSync(
    `${server.deps.dataDir}/last-seen.json`,
    JSON.stringify({ [county.epoch]: county.cursor + 50 }),
  );
  expect(await refuseRollback(server.deps)).toBe(true);
  const answer = await county.ask();
  expect(answer).toMatchObject({ reset: 'epoch' });
  expect(answer.epoch).not.toBe(county.epoch);
  expect(await refuseRollback(server.deps)).toBe(false);
});
