import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from './testing/server-process.ts';

const dir = mkdtempSync(join(tmpdir(), 'chamberbook-main-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

interface Run {
  /** Resolves when the text has been printed. */
  says(text: RegExp): Promise<string>;
  stop(signal?: NodeJS.Signals): void;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

function start(env: Record<string, string>): Run {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, PORT: '0', DATABASE_URL: '', ...env },
  });
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += String(text);
      for (const look of waiting) look();
    });
  const ended = new Promise<{ code: number | null; output: string }>((done) =>
    child.on('close', (code) => done({ code, output })),
  );
  return {
    ended,
    stop: (signal = 'SIGTERM') => child.kill(signal),
    says: (text) =>
      new Promise((done, fail) => {
        const look = () => {
          const found = text.exec(output);
          if (found) done(found[1] ?? found[0]);
        };
        waiting.add(look);
        look();
        void ended.then(() => fail(new Error(`It ended without saying ${text}:\n${output}`)));
      }),
  };
}

test('a wrong value of the environment is named, with exit 2', async () => {
  const { code, output } = await start({ PORT: 'eighty', DEMO_SIZE: 'huge', DATA_DIR: dir }).ended;
  expect(code).toBe(2);
  expect(output).toContain('PORT is "eighty", but must be');
  expect(output).toContain('DEMO_SIZE is "huge", but must be chamber, town, city, province');
  expect(output).not.toContain('    at ');
});

test('a folder that can not be one, a damaged database and no PostgreSQL are said in words, with exit 2', async () => {
  const file = join(dir, 'a-file');
  writeFileSync(file, 'not a folder');
  const damaged = join(dir, 'damaged');
  const { mkdirSync, readFileSync } = await import('node:fs');
  mkdirSync(damaged);
  const database = join(damaged, 'chamberbook.db');
  writeFileSync(database, 'this is no database at all, only text '.repeat(100));
  const before = readFileSync(database);
  const runs = [
    start({ DATA_DIR: file }).ended,
    start({ DATA_DIR: damaged }).ended,
    start({ DATA_DIR: join(dir, 'x'), DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/none' }).ended,
  ];
  const [folder, broken, remote] = await Promise.all(runs);
  expect([folder?.code, broken?.code, remote?.code]).toEqual([2, 2, 2]);
  expect(folder?.output).toContain(`DATA_DIR is "${file}"`);
  expect(broken?.output).toContain("chamberbook.db can't be opened");
  expect(readFileSync(database)).toEqual(before);
  expect(remote?.output).toContain("The database of DATABASE_URL can't be opened");
  expect(remote?.output).not.toContain('secret');
});

test('an empty server without demo is set up once by its link, keeps all through kill and start, and stops politely', async () => {
  const probe = createServer();
  const port = await freePort();
  await new Promise<void>((done) => probe.listen(port, '127.0.0.1', done));
  const env = { PORT: String(port), DATA_DIR: join(dir, 'own'), DEMO: 'off' };
  const busy = await start(env).ended;
  expect(busy.code).toBe(2);
  expect(busy.output).toContain(`PORT is ${port}, but another program listens there already`);
  await new Promise((done) => probe.close(done));

  const first = start(env);
  const token = await first.says(/setup=(\S+)/);
  const url = `http://127.0.0.1:${port}`;
  const post = (path: string, body: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const owner = {
    token,
    workspaceName: '试县工商联',
    username: 'owner',
    name: '管理员',
    password: 'a-good-password',
  };
  expect((await post('/api/auth/setup', { ...owner, token: `${token}x` })).status).toBe(403);
  expect((await post('/api/auth/setup', owner)).status).toBe(200);
  expect((await post('/api/auth/setup', { ...owner, username: 'second' })).status).toBe(403);
  first.stop('SIGKILL');
  await first.ended;

  const second = start(env);
  await second.says(/Chamberbook: /);
  const signedIn = await post('/api/auth/sign-in/username', {
    username: 'owner',
    password: 'a-good-password',
  });
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');
  const session = await (await fetch(`${url}/api/session`, { headers: { cookie } })).json();
  expect(session).toMatchObject({
    workspace: { name: '试县工商联', demo: false },
    grants: [{ role: 'admin', subtree: true }],
  });
  second.stop();
  expect((await second.ended).code).toBe(0);
}, 120_000);
