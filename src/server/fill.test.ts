import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '#domain/kernel/demo-password.ts';
import { fillIfEmpty } from './fill.ts';
import { SyncClient } from './testing/sync-client.ts';
import { bareServer, callerOf, type TestServer } from './testing/test-server.ts';

let server: Omit<TestServer, 'as'>;
beforeAll(async () => {
  server = await bareServer();
});
afterAll(() => server.close());

const DEMO = { DEMO: true, DEMO_SIZE: 'chamber' } as const;
const NAMES = ['admin', 'staff', 'county', 'secretary', 'officer', 'expert', 'viewer'];

async function clientOf(username: string): Promise<SyncClient> {
  const person = await server.deps.store.read((tx) => tx.keys.named(username));
  if (!person) throw new Error(`There is no account ${username}`);
  const user = { userId: person.id, username, name: person.name, workspace: 1 };
  return new SyncClient(await callerOf(server, user)).sync();
}

test('an empty database gets the demo workspace with an account for each way of working', async () => {
  const notice = await fillIfEmpty(server.deps, DEMO, 'http://localhost');
  expect(notice.join()).toContain(DEMO_PASSWORD);
  for (const username of NAMES) {
    const answer = await server.app.request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: DEMO_PASSWORD }),
    });
    expect([username, answer.status]).toEqual([username, 200]);
    const client = await clientOf(username);
    expect([username, client.copies.size > 0]).toEqual([username, true]);
  }
});

test('the demo keeps to the rules: references stay within sight, views hide, a second start adds nothing', async () => {
  const [staff, viewer] = await Promise.all([clientOf('staff'), clientOf('viewer')]);
  expect(staff.ids('enterprise')).toHaveLength(300);
  const phones = (client: SyncClient) =>
    [...client.copies.values()].filter((row) => row.contactPhone !== undefined).length;
  expect(phones(staff)).toBeGreaterThan(0);
  expect(phones(viewer)).toBe(0);
  await fillIfEmpty(server.deps, DEMO, 'http://localhost');
  expect(await staff.ask()).toMatchObject({ items: [], cursor: staff.cursor });
});

test('a server that was killed while it filled its database begins again from nothing', async () => {
  const before = (await clientOf('staff')).copies.size;
  await server.deps.store.write((tx) => tx.keys.keepSecret('filling', '1'));
  await fillIfEmpty(server.deps, DEMO, 'http://localhost');
  const staff = await clientOf('staff');
  expect(staff.copies.size).toBe(before);
  const [workspace] = await server.deps.store.read((tx) => tx.clock.workspaces());
  expect(workspace).toMatchObject({ no: 1, demo: true });
});
