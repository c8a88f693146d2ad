import { createAccount } from '#server/auth/accounts.ts';
import { createLog } from '#server/log.ts';
import { openServer } from '#server/open-server.ts';
import { createWorkspace } from '#server/services/create-workspace.service.ts';
import { giveGrants } from '#server/services/grants.service.ts';
import { fillWorkspace } from '#server/services/import-rows.service.ts';
import { type BenchRows, WORKSPACE } from './bench-rows.ts';

/** Where the server keeps everything. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}

export const PASSWORD = 'bench-password';
export const EVERYTHING = 'bench-top';
/** Accounts of staff, one for each of so many counties. */
export const COUNTIES = 10;
export const countyUser = (n: number) => `bench-county-${n % COUNTIES}`;

/** The services over a database, without a socket. */
export function depsAt({ dataDir, databaseUrl }: Place) {
  const config = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, BASE_URL: undefined };
  return openServer(config, { log: createLog('warn'), distDir: '', version: 'bench' });
}

/** Fills an empty database with rows and accounts; answers the seconds that the rows took. */
export async function fillPlace(place: Place, rows: BenchRows): Promise<number> {
  const deps = await depsAt(place);
  try {
    const made = await createWorkspace(deps.store, { id: WORKSPACE, name: '测速', demo: true });
    if (!made) throw new Error('The database to measure on is not empty');
    const started = performance.now();
    await fillWorkspace(deps.store, made.no, rows.seeds, deps.now());
    const seconds = (performance.now() - started) / 1000;
    const give = async (username: string, scope: string, subtree: boolean) => {
      const account = { username, name: username, password: PASSWORD };
      const userId = await createAccount(deps.auth, account);
      await giveGrants(deps.store, made.no, userId, [{ scope, role: 'staff', subtree }]);
    };
    await give(EVERYTHING, rows.top, true);
    for (let n = 0; n < COUNTIES; n++) await give(countyUser(n), countyOf(rows, n), false);
    return seconds;
  } finally {
    deps.heads.stop();
    await deps.store.close();
  }
}

export const countyOf = ({ counties }: BenchRows, n: number): string =>
  counties[n % Math.min(COUNTIES, counties.length)] ?? '';
