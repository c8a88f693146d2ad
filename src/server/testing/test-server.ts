import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { createApp } from '../app.ts';
import { createAccount } from '../auth/accounts.ts';
import type { Deps, Principal } from '../deps.ts';
import { createLog } from '../log.ts';
import { openServer } from '../open-server.ts';
import { giveGrants } from '../services/grants.service.ts';
import { fillWorkspace } from '../services/import-rows.service.ts';
import { makeKey } from '../services/keys.service.ts';
import { makeWorkspace } from '../store/testing/workspace.ts';
import { PEOPLE, SEEDS, type Who } from './people.ts';

/** A person with a program of his: requests under his own key. */
export interface Caller {
  readonly userId: string;
  readonly client: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Any other request. */
  send(path: string, init: RequestInit, headers?: Record<string, string>): Promise<Response>;
}

export interface TestServer {
  readonly deps: Deps;
  readonly app: ReturnType<typeof createApp>;
  readonly as: Readonly<Record<Who, Caller>>;
  close(): Promise<void>;
}

const PASSWORD = 'test-password';

/** A server of its own over a temporary folder or the given database, without a socket. */
export async function bareServer(databaseUrl?: string): Promise<Omit<TestServer, 'as'>> {
  const dir = mkdtempSync(join(tmpdir(), 'chamberbook-app-'));
  const config = { DATA_DIR: dir, DATABASE_URL: databaseUrl, BASE_URL: undefined };
  const rest = { log: createLog('silent'), version: '0.0.0', distDir: join(dir, 'dist') };
  const deps = await openServer(config, rest);
  const close = async () => {
    deps.heads.stop();
    await deps.store.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { deps, app: createApp(deps), close };
}

/** A server with the small world of people.ts and everybody in it. */
export async function testServer(databaseUrl?: string): Promise<TestServer> {
  const server = await bareServer(databaseUrl);
  const as: Record<string, Caller> = {};
  for (const user of await people(server.deps)) as[user.username] = await callerOf(server, user);
  // Every name of PEOPLE was just given its caller.
  return { ...server, as: as as TestServer['as'] };
}

/** Fills an empty database with the small world of people.ts; answers everybody in it. */
async function people({ store, auth }: Deps): Promise<readonly Principal[]> {
  const { no } = await makeWorkspace(store);
  await fillWorkspace(store, no, SEEDS);
  const made: Principal[] = [];
  for (const [username, grants] of Object.entries(PEOPLE)) {
    const userId = await createAccount(auth, {
      username,
      name: `${username}某`,
      password: PASSWORD,
    });
    await giveGrants(store, no, userId, grants);
    made.push({ userId, username, name: username, workspace: no });
  }
  return made;
}

/** The same small world for processes to come, in a folder or a database; answers a key of `who`. */
export async function settledPlace(
  place: { readonly DATA_DIR: string; readonly DATABASE_URL: string | undefined },
  who: Who,
): Promise<string> {
  const rest = {
    log: createLog('silent'),
    version: '0.0.0',
    distDir: join(place.DATA_DIR, 'dist'),
  };
  const deps = await openServer({ ...place, BASE_URL: undefined }, rest);
  const user = (await people(deps)).find(({ username }) => username === who);
  if (!user) throw new Error(`Nobody is called ${who}`);
  const { key } = await makeKey(deps, user, 'test');
  deps.heads.stop();
  await deps.store.close();
  return key;
}

/** Requests in somebody's name against any server on the same database. */
export async function callerOf(
  { app, deps }: Pick<TestServer, 'app' | 'deps'>,
  user: Parameters<typeof makeKey>[1],
): Promise<Caller> {
  const { key } = await makeKey(deps, user, 'test');
  const call = (path: string, init: RequestInit, more: Record<string, string> = {}) =>
    Promise.resolve(
      app.request(path, { ...init, headers: { authorization: `Bearer ${key}`, ...more } }),
    );
  return {
    userId: user.userId,
    client: v7(),
    get: (path, headers) => call(path, {}, headers),
    send: call,
    post: (path, body, headers) =>
      call(
        path,
        { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) },
        { 'content-type': 'application/json', ...headers },
      ),
  };
}
