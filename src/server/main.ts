import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { ConfigError, type Environment, readConfig } from './config.ts';
import type { Deps } from './deps.ts';
import { fillIfEmpty } from './fill.ts';
import { startDaily } from './jobs/daily.ts';
import { refuseRollback, rememberHeads } from './jobs/last-seen.ts';
import { createLog } from './log.ts';
import { openServer } from './open-server.ts';
import { upgradeRows } from './services/upgrade-rows.service.ts';

const ROOT = resolve(import.meta.dirname, '../..');

try {
  await start(readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(`Chamberbook can't start:\n${error.message}`);
  process.exit(2);
}

async function start(config: Environment): Promise<void> {
  const log = createLog(config.LOG_LEVEL);
  const about: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const version = String((about as { version?: unknown }).version);
  const deps = await openServer(config, { log, version, distDir: join(ROOT, 'dist') });
  const url = config.BASE_URL ?? `http://localhost:${config.PORT}`;
  await refuseRollback(deps);
  const notice = await fillIfEmpty(deps, config, url);
  for (const { no } of await deps.store.read((tx) => tx.clock.workspaces()))
    await upgradeRows(deps, no);
  const server = await listening(config, deps);
  for (const line of [`Chamberbook: ${url}`, ...notice]) console.log(line);
  const jobs = [startDaily(deps), rememberHeads(deps)];
  stopPolitely(server, deps, () => {
    for (const stop of jobs) stop();
  });
}

/** A port that can't be had is said in words. */
function listening({ PORT, HOST }: Environment, deps: Deps): Promise<Server> {
  const { fetch } = createApp(deps);
  return new Promise((done, fail) => {
    const server = createServer(getRequestListener(fetch));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `PORT is ${PORT}, but another program listens there already. Stop it, or set PORT to another number.`
          : `PORT ${PORT} on HOST ${HOST} can't be listened on (${error.message}). Set other values.`;
      deps.store.close().finally(() => fail(new ConfigError([why])));
    });
    server.listen(PORT, HOST, () => done(server));
  });
}

const PATIENCE_MS = 3000;

/** Ends what is under way, then the database; open event streams are cut. A second signal ends at once. */
function stopPolitely(server: Server, deps: Deps, stopJobs: () => void): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    stopJobs();
    deps.heads.stop();
    const closed = new Promise((done) => server.close(done));
    server.closeIdleConnections();
    await Promise.race([closed, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
    await deps.store.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
