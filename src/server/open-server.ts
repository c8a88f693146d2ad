import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { createAuth } from './auth/auth.ts';
import { ConfigError, type Environment } from './config.ts';
import type { Deps } from './deps.ts';
import type { Log } from './log.ts';
import { createAccess } from './services/access.ts';
import { watchHeads } from './services/sync/head-watch.ts';
import { diskBlobs } from './store/disk-blobs.ts';
import { openPostgres } from './store/postgres.ts';
import { openSqlite } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

export const DATABASE_FILE = 'chamberbook.db';

/** Opens everything that the app stands on. Throws ConfigError in words for whoever starts it. */
export async function openServer(
  config: Pick<Environment, 'DATA_DIR' | 'DATABASE_URL' | 'BASE_URL'>,
  rest: { readonly log: Log; readonly distDir: string; readonly version: string },
): Promise<Deps> {
  const dataDir = config.DATA_DIR;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ConfigError([
      `DATA_DIR is "${dataDir}", but this folder can't be made or written (${text(error)}). Choose another folder, or give this user the right to write there.`,
    ]);
  }
  const store = await openStore(config);
  const auth = await createAuth(store, config.BASE_URL);
  return {
    ...rest,
    store,
    auth,
    blobs: diskBlobs(dataDir),
    dataDir,
    baseUrl: config.BASE_URL,
    access: createAccess(),
    heads: watchHeads(store),
    now: () => new Date(),
    newId: () => v7(),
  };
}

async function openStore(config: Pick<Environment, 'DATA_DIR' | 'DATABASE_URL'>): Promise<Store> {
  const file = join(config.DATA_DIR, DATABASE_FILE);
  try {
    return config.DATABASE_URL ? await openPostgres(config.DATABASE_URL) : await openSqlite(file);
  } catch (error) {
    throw new ConfigError([
      config.DATABASE_URL
        ? `The database of DATABASE_URL can't be opened: ${text(error)}. Check address, user, password and that the server runs.`
        : `The database ${file} can't be opened: ${text(error)}. It was left as it is. Check the file and its rights, restore a backup, or choose another DATA_DIR.`,
    ]);
  }
}

const text = (error: unknown) =>
  error instanceof Error ? error.message || error.name : String(error);
