import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { seeded } from '#tools/demo/seeded.ts';
import {
  NO_POSTGRES,
  notRun,
  postgresIsHere,
  startPostgres,
} from '../../store/testing/postgres-server.ts';
import { countEverything, headOf } from '../../testing/audit.ts';
import { FeedPoller } from '../../testing/feed-poller.ts';
import { ServerProcess } from '../../testing/server-process.ts';
import { type Ask, asked, breath, StubbornClient } from '../../testing/stubborn-client.ts';
import { settledPlace } from '../../testing/test-server.ts';

const SEED = process.env.SEED ?? 'two processes';
/** How long fifty clients push; a minute and more by hand: `PUSH_SECONDS=60`. */
const SECONDS = Number(process.env.PUSH_SECONDS ?? 8);
const RESTARTS = Number(process.env.KILLS ?? 4);
const HOLD_MS = 180_000;
const NOT_OURS =
  'The restart of PostgreSQL was NOT tried: the server of DATABASE_URL_TEST is not ours to restart. Unset it where initdb and pg_ctl are installed.';

/** A folder for processes over one database: what they remember of it is true of no other. */
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'chamberbook-processes-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const clientsOf = (ask: Ask, many: number, name: string) =>
  Array.from(
    { length: many },
    (_, i) => new StubbornClient(ask, seeded(`${SEED} ${name} ${i}`).next),
  );

/** Saves and pushes, to any of the processes, until it is `over` and nothing waits. */
async function work(
  client: StubbornClient,
  servers: readonly ServerProcess[],
  pick: () => number,
  over: () => boolean,
): Promise<void> {
  while (!over() || client.waiting > 0) {
    while (!over() && client.waiting < 6) client.save();
    const server = servers[Math.floor(pick() * servers.length)];
    if (server && (await client.push(server.url))) continue;
    server?.mustLive();
    await breath();
  }
}

if (postgresIsHere()) {
  const postgres = startPostgres();
  afterAll(async () => (await postgres).stop());

  test(
    'fifty clients push to two processes, one of which is killed: every rev is seen once, in order',
    async () => {
      console.log(`SEED=${SEED} PUSH_SECONDS=${SECONDS}`);
      const DATABASE_URL = await (await postgres).database();
      const place = { DATA_DIR: folder(), DATABASE_URL };
      const ask = asked(await settledPlace(place, 'county'));
      const env = { ...place, DEMO: 'off' };
      const [one, two] = await Promise.all([ServerProcess.over(env), ServerProcess.over(env)]);
      const clients = clientsOf(ask, 50, 'push');
      const answered = () => clients.reduce((sum, client) => sum + client.answers.size, 0);
      const until = Date.now() + SECONDS * 1000;
      const over = () => Date.now() > until && answered() >= 500;
      const poller = new FeedPoller(ask);
      const start = await poller.begin(one.url);
      let pushed = false;
      const polling = (async () => {
        // Only the process that lives on is asked in earnest; the other one whenever it answers.
        while (!pushed) {
          await poller.poll(one.url);
          if (poller.pages % 2 === 0) await poller.poll(two.url).catch(toleratesOutage);
        }
        while (await poller.poll(one.url));
      })();
      const kill = (async () => {
        while (answered() < 200) await breath();
        await two.stop('SIGKILL');
        await two.start();
      })();
      const chance = seeded(`${SEED} where`);
      await Promise.all([
        kill,
        ...clients.map((client) => work(client, [one, two], chance.next, over)),
      ]).finally(() => {
        pushed = true;
      });
      await polling;
      const now = await countEverything(ask, two.url, clients, start);
      expect([...now].filter((rev) => !poller.seen.has(rev))).toEqual([]);
      expect(poller.cursor).toBe(await headOf(ask, two.url));
      const notes = clients.reduce((sum, client) => sum + client.notes, 0);
      const counted = `${now.size} rows, ${notes} notes in histories, ${poller.cursor - start} revs`;
      console.log(`${answered()} acts acknowledged; counted: ${counted} (${poller.pages} pages)`);
      await Promise.all([one.stop('SIGTERM'), two.stop('SIGTERM')]);
    },
    HOLD_MS + SECONDS * 3000,
  );

  test(
    'PostgreSQL restarts while clients push: nothing is refused, lost or done twice',
    async ({ skip }) => {
      const { database, restart } = await postgres;
      if (!restart) return notRun(skip, NOT_OURS);
      const place = { DATA_DIR: folder(), DATABASE_URL: await database() };
      const ask = asked(await settledPlace(place, 'county'));
      const server = await ServerProcess.over({ ...place, DEMO: 'off' });
      const start = await headOf(ask, server.url);
      const clients = clientsOf(ask, 12, 'restart');
      const answered = () => clients.reduce((sum, client) => sum + client.answers.size, 0);
      let over = false;
      const chance = seeded(`${SEED} when`);
      const restarts = async () => {
        for (let done = 0; done < RESTARTS; done++) {
          const enough = answered() + 30;
          while (answered() < enough) await breath();
          await restart(chance.chance(0.5) ? 'fast' : 'immediate');
        }
        over = true;
      };
      await Promise.all([
        restarts(),
        ...clients.map((client) =>
          work(
            client,
            [server],
            () => 0,
            () => over,
          ),
        ),
      ]);
      expect(clients.reduce((sum, client) => sum + client.broken, 0)).toBeGreaterThan(0);
      await countEverything(ask, server.url, clients, start);
      await server.stop('SIGTERM');
    },
    HOLD_MS + RESTARTS * 30_000,
  );
} else {
  test('processes over one PostgreSQL', ({ skip }) => notRun(skip, NO_POSTGRES));
}

/** A process that is dead at the moment says nothing; a wrong answer is still a failure. */
function toleratesOutage(error: unknown): boolean {
  if (error instanceof TypeError) return false;
  throw error;
}
