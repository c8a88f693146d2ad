import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createSearchIndex } from '#client/data/index/search-index.ts';
import { Repository } from '#client/data/repository.ts';
import { DEMO_PASSWORD } from '#domain/kernel/demo-password.ts';
import { KINDS } from '#domain/registry.ts';
import { sessionAnswer } from '#domain/sync/protocol.ts';
import { ServerProcess } from '#server/testing/server-process.ts';
import { seeded } from '#tools/demo/seeded.ts';
import { nodePorts, type Passing } from './node-ports.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'chamberbook-first-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));
const SEED = process.env.SEED ?? 'first load';
const KILLS = Number(process.env.KILLS ?? 3);
const PATIENCE_MS = 120_000 + KILLS * 20_000;

/** Everything of a kind that the server shows to whoever holds the cookie. */
async function onServer(url: string, cookie: string, kind: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor = '';
  do {
    const at = `${url}/api/records/${kind}?limit=200${cursor && `&cursor=${cursor}`}`;
    const page = (await (await fetch(at, { headers: { cookie } })).json()) as {
      items: { r: { id: string } }[];
      cursor: string | null;
    };
    ids.push(...page.items.map((item) => item.r.id));
    cursor = page.cursor ?? '';
  } while (cursor !== '');
  return ids.sort();
}

test(
  'kill -9 in the middle of the first loading: it goes on from where it was and ends complete',
  async () => {
    console.log(`SEED=${SEED} KILLS=${KILLS}`);
    const chance = seeded(SEED);
    const server = await ServerProcess.over({ DATA_DIR, DEMO: 'on', DEMO_SIZE: 'city' });
    const signedIn = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'staff', password: DEMO_PASSWORD }),
    });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ');
    const session = sessionAnswer.parse(
      await (await fetch(`${server.url}/api/session`, { headers: { cookie } })).json(),
    );

    let kills = 0;
    // Heads of pages that still pass before the next kill: the page that is cut is asked for again.
    let pages = chance.int(3, 12);
    const passing: Passing = {
      asked: [],
      async onPiece(text) {
        pages -= text.split('"shelf":[').length - 1;
        if (kills === KILLS || pages > 0) return false;
        kills += 1;
        pages = chance.int(3, 12);
        await server.stop('SIGKILL');
        await server.start();
        return true;
      },
    };
    const device = new Repository(nodePorts(server.url, cookie, passing), createSearchIndex);
    await device.open(session);
    const complete = async () => {
      await device.syncNow().catch(() => undefined);
      const { connection, loading, syncing } = await device.status();
      return connection === 'online' && loading === null && !syncing;
    };
    await expect.poll(complete, { timeout: PATIENCE_MS, interval: 100 }).toBe(true);

    const starts = passing.asked
      .filter((path) => path.includes('/snapshot'))
      .map((path) => new URL(path, server.url).searchParams)
      .map((query) => `${query.get('from')} ${query.get('after')}`);
    // Every new attempt begins behind the one before it.
    expect(starts).toEqual([...new Set(starts)].sort());
    // There are pages enough for the few kills of every day, not for any number of a night.
    expect(kills).toBeGreaterThanOrEqual(Math.min(KILLS, 3));
    expect(starts.length).toBeGreaterThan(kills);
    console.log(`${kills} kills`);
    for (const kind of KINDS) {
      const wanted = await onServer(server.url, cookie, kind);
      const { rows } = await device.list({ kind, offset: 0, limit: wanted.length + 10 });
      expect(rows.map((row) => row.id).sort()).toEqual(wanted);
    }
    await device.close('wipe');
    await server.stop('SIGTERM');
  },
  PATIENCE_MS + 120_000,
);
