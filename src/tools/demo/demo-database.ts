import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kind } from '#domain/registry.ts';
import { type Environment, readConfig } from '#server/config.ts';
import type { Deps } from '#server/deps.ts';
import { fillIfEmpty } from '#server/fill.ts';
import { createLog } from '#server/log.ts';
import { DATABASE_FILE, openServer } from '#server/open-server.ts';
import { dayOf } from '#server/services/today.ts';
import { DEMO_WORKSPACE_ID } from './demo-accounts.ts';
import type { DemoOptions } from './demo-options.ts';
import { demoRows } from './demo-rows.ts';

/** Why no demo was made, in words for whoever typed the command. */
export class DemoRefused extends Error {}

export interface DemoMade {
  readonly where: string;
  readonly counts: ReadonlyMap<Kind, number>;
  /** Accounts and their password, as lines. */
  readonly notice: readonly string[];
}

/** Makes a demo workspace in an empty database, or in the place of a demo that may go. */
export async function makeDemo(
  options: DemoOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<DemoMade> {
  const config = readConfig({
    ...env,
    DEMO: 'on',
    DEMO_SIZE: options.size,
    ...(options.dataDir === null ? {} : { DATA_DIR: options.dataDir }),
  });
  await makeRoom(config, options.fresh);
  return using(config, async (deps) => {
    const notice = await fillIfEmpty(deps, config, config.BASE_URL ?? '');
    const input = { size: options.size, today: dayOf(deps.now()), workspaceId: DEMO_WORKSPACE_ID };
    return { where: placeOf(config), counts: countsOf(demoRows(input)), notice };
  });
}

/** A workspace of people's own is never removed, whatever was asked. */
async function makeRoom(config: Environment, fresh: boolean): Promise<void> {
  const found = await using(config, (deps) => deps.store.read((tx) => tx.clock.workspaces()));
  if (found.length === 0) return;
  const where = placeOf(config);
  if (found.some((workspace) => !workspace.demo))
    throw new DemoRefused(
      `${where} holds a workspace that is no demo, and stays as it is. Choose another folder with --data-dir.`,
    );
  if (!fresh)
    throw new DemoRefused(
      `${where} holds a demo workspace already. Add --fresh to make it anew (what was changed in it is lost), or choose another folder with --data-dir.`,
    );
  if (config.DATABASE_URL)
    throw new DemoRefused(
      `${where} is not emptied from here. Drop and create it with your own tools, then run this again.`,
    );
  for (const end of ['', '-wal', '-shm'])
    await rm(join(config.DATA_DIR, DATABASE_FILE + end), { force: true });
}

const placeOf = (config: Environment): string =>
  config.DATABASE_URL ? 'The database of DATABASE_URL' : join(config.DATA_DIR, DATABASE_FILE);

async function using<T>(config: Environment, work: (deps: Deps) => Promise<T>): Promise<T> {
  const log = createLog(config.LOG_LEVEL);
  const deps = await openServer(config, { log, version: 'demo', distDir: '' });
  try {
    return await work(deps);
  } finally {
    deps.heads.stop();
    await deps.store.close();
  }
}

function countsOf(rows: Iterable<{ readonly kind: Kind }>): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
