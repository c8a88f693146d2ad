import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { seeded } from '#tools/demo/seeded.ts';
import { countEverything, headOf } from '../../testing/audit.ts';
import { ServerProcess } from '../../testing/server-process.ts';
import { asked, breath, StubbornClient } from '../../testing/stubborn-client.ts';
import { settledPlace } from '../../testing/test-server.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'chamberbook-kill-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

const SEED = process.env.SEED ?? 'kill -9';
const KILLS = Number(process.env.KILLS ?? 5);
const CLIENTS = 8;

test(
  'kill -9 in the middle of pushes: every act arrives once, each note in its turn',
  async () => {
    const chance = seeded(SEED);
    console.log(`SEED=${SEED} KILLS=${KILLS}`);
    const key = await settledPlace({ DATA_DIR, DATABASE_URL: undefined }, 'county');
    const ask = asked(key);
    const server = await ServerProcess.over({ DATA_DIR, DEMO: 'off' });
    const start = await headOf(ask, server.url);
    const clients = Array.from(
      { length: CLIENTS },
      (_, i) => new StubbornClient(ask, seeded(`${SEED} ${i}`).next),
    );
    const answered = () => clients.reduce((sum, client) => sum + client.answers.size, 0);
    let over = false;
    const work = clients.map(async (client) => {
      while (!over || client.waiting > 0) {
        while (!over && client.waiting < 12) client.save();
        if (!(await client.push(server.url))) await breath();
      }
    });
    const kills = async () => {
      for (let kill = 0; kill < KILLS; kill++) {
        const enough = answered() + 20;
        while (answered() < enough) await breath();
        await new Promise((done) => setTimeout(done, chance.int(0, 60)));
        await server.stop('SIGKILL');
        await server.start();
      }
      over = true;
    };
    await Promise.all([kills(), ...work]);
    expect(clients.reduce((sum, client) => sum + client.broken, 0)).toBeGreaterThan(0);
    await countEverything(ask, server.url, clients, start);
    await server.stop('SIGTERM');
  },
  60_000 + KILLS * 30_000,
);
