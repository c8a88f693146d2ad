import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  NO_POSTGRES,
  postgresIsHere,
  startPostgres,
} from '#server/store/testing/postgres-server.ts';
import type { BenchOptions } from './bench-options.ts';
import type { Figures } from './figures.ts';
import { benchRows } from './server/bench-rows.ts';
import { fillPlace, type Place } from './server/bench-workspace.ts';
import { firstSyncBench } from './server/first-sync.bench.ts';
import { pullBench } from './server/pulls.bench.ts';
import { pushBench } from './server/pushes.bench.ts';
import { startServer } from './server/server-process.ts';
import { Wire } from './server/wire.ts';

type Say = (text: string) => void;

/** A real server over HTTP, on each database, against the database alone in the same run. */
export async function serverBench(options: BenchOptions, say: Say): Promise<Figures> {
  const figures: Record<string, number> = {};
  const note = (database: string, found: Figures) => {
    for (const [name, value] of Object.entries(found))
      figures[`server.${database}.${name}`] = value;
  };
  note('sqlite', await onDatabase(undefined, options, (text) => say(`SQLite: ${text}`)));
  if (!postgresIsHere()) {
    say(NO_POSTGRES);
    return figures;
  }
  const postgres = await startPostgres(true);
  try {
    const url = await postgres.database();
    note('postgres', await onDatabase(url, options, (text) => say(`PostgreSQL: ${text}`)));
  } finally {
    postgres.stop();
  }
  return figures;
}

async function onDatabase(
  databaseUrl: string | undefined,
  { rows: total, runs }: BenchOptions,
  say: Say,
): Promise<Figures> {
  const place: Place = { dataDir: mkdtempSync(join(tmpdir(), 'chamberbook-bench-')), databaseUrl };
  try {
    const rows = benchRows(total);
    const seconds = await fillPlace(place, rows);
    say(`filled with ${rows.seeds.length} rows in ${seconds.toFixed(1)} s`);
    const server = await startServer(place);
    const wire = new Wire(server.url);
    const cookies = new Map<string, Promise<string>>();
    const cookieOf = (username: string) => {
      const known = cookies.get(username) ?? wire.signIn(username);
      cookies.set(username, known);
      return known;
    };
    try {
      const on = { place, rows, server, wire, cookieOf, runs, say };
      return {
        'fill.rowsPerSecond': rows.seeds.length / seconds,
        ...(await firstSyncBench(on)),
        ...(await pullBench(on)),
        ...(await pushBench(on)),
      };
    } finally {
      wire.close();
      await server.stop();
    }
  } finally {
    rmSync(place.dataDir, { recursive: true, force: true });
  }
}
