import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { DATABASE_FILE } from '#server/open-server.ts';
import { type Figures, median } from '../figures.ts';
import { BenchDevice } from './bench-device.ts';
import { countyUser, EVERYTHING, type Place } from './bench-workspace.ts';
import { msOf } from './clockwork.ts';
import type { Measured } from './measured.ts';

const DEVICES = 200;
const LIVE =
  'select id, rev, body from record where workspace = 1 and deleted = 0 order by kind, id';

interface Line {
  readonly id: string;
  readonly rev: number;
  readonly body: string;
}

/** A whole province to one device against a bare select, then many devices of counties at once. */
export async function firstSyncBench(on: Measured): Promise<Figures> {
  const cookie = await on.cookieOf(EVERYTHING);
  const perSecond: number[] = [];
  const ratios: number[] = [];
  let bytesPerRow = Number.NaN;
  let rows = 0;
  for (let run = 1; run <= on.runs; run++) {
    let got = { rows: 0, bytes: 0, whole: false };
    const ms = await msOf(async () => {
      got = await new BenchDevice(on.wire, cookie).firstSync();
    });
    if (!got.whole) throw new Error('A first sync ended early');
    let lines = 0;
    const bareMs = await msOf(async () => {
      lines = await bareSelect(on.place);
    });
    rows = got.rows;
    bytesPerRow = got.bytes / rows;
    perSecond.push((rows * 1000) / ms);
    ratios.push(((rows * 1000) / ms) * (bareMs / 1000 / lines));
  }
  on.say(
    `first sync of ${rows} rows: ${Math.round(median(perSecond))} rows/s, ${median(ratios).toFixed(2)} of a bare select`,
  );
  return {
    'firstSync.rows': rows,
    'firstSync.rowsPerSecond': median(perSecond),
    'firstSync.vsSelect': median(ratios),
    'firstSync.bytesPerRow': bytesPerRow,
    ...(await manyAtOnce(on)),
  };
}

/** The same rows read in one statement and made JSON lines again, in this process. */
async function bareSelect({ dataDir, databaseUrl }: Place): Promise<number> {
  const found = databaseUrl ? await fromPostgres(databaseUrl) : fromSqlite(dataDir);
  const text = found.map(({ id, rev, body }) =>
    JSON.stringify({ id, rev, ...(JSON.parse(body) as object) }),
  );
  return text.length;
}

function fromSqlite(dataDir: string): readonly Line[] {
  const db = new Database(join(dataDir, DATABASE_FILE), { readonly: true });
  const found = db.prepare<[], Line>(LIVE).all();
  db.close();
  return found;
}

async function fromPostgres(url: string): Promise<readonly Line[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Line>(LIVE.replace('body', 'body::text as body'));
  await client.end();
  return rows;
}

async function manyAtOnce(on: Measured): Promise<Figures> {
  const cookies = await Promise.all(
    Array.from({ length: DEVICES }, (_, n) => on.cookieOf(countyUser(n))),
  );
  let failed = 0;
  let rows = 0;
  let memory = on.server.memoryMB();
  const watch = setInterval(() => {
    memory = Math.max(memory, on.server.memoryMB());
  }, 200);
  const ms = await msOf(() =>
    Promise.all(
      cookies.map(async (cookie) => {
        const got = await new BenchDevice(on.wire, cookie).firstSync().catch(() => null);
        rows += got?.rows ?? 0;
        if (!got?.whole) failed += 1;
      }),
    ),
  );
  clearInterval(watch);
  on.say(
    `${DEVICES} devices at once: ${rows} rows in ${(ms / 1000).toFixed(1)} s, ${failed} failed`,
  );
  return {
    'firstSync200.seconds': ms / 1000,
    'firstSync200.rows': rows,
    'firstSync200.failed': failed,
    'firstSync200.serverMB': memory,
  };
}
