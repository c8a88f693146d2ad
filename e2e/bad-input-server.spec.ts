import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '#domain/kernel/demo-password.ts';
import { expect, test } from './support/story.ts';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Starts the server as a person would with these values, and waits until it gives up. */
function startWith(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DATABASE_URL: '', DEMO: 'off', LOG_LEVEL: 'warn', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += String(text);
    });
  return new Promise((done) => child.once('exit', (code) => done({ code, said })));
}

test('a server that is given wrong values says which, what is allowed, and ends with 2', async ({
  server,
}) => {
  const dir = mkdtempSync(join(tmpdir(), 'chamberbook-wrong-'));
  const file = join(dir, 'a-file');
  writeFileSync(file, 'not a folder');
  try {
    const port = await startWith({ PORT: 'eighty', DATA_DIR: dir });
    expect(port.code).toBe(2);
    expect(port.said).toContain('PORT is "eighty", but must be a port number from 0 to 65535');

    const taken = await startWith({ PORT: String(server.port), HOST: 'localhost', DATA_DIR: dir });
    expect(taken.code).toBe(2);
    expect(taken.said).toContain(`PORT is ${server.port}, but another program listens there`);

    const folder = await startWith({ PORT: '0', DATA_DIR: file });
    expect(folder.code).toBe(2);
    expect(folder.said).toContain('DATA_DIR');

    const url = await startWith({ PORT: '0', DATA_DIR: dir, DATABASE_URL: 'mysql://x:secret@h/d' });
    expect(url.code).toBe(2);
    expect(url.said).toContain('DATABASE_URL');
    expect(url.said).not.toContain('secret');

    const gone = 'postgres://nobody:secret@127.0.0.1:1/none';
    const database = await startWith({ PORT: '0', DATA_DIR: dir, DATABASE_URL: gone });
    expect(database.code).toBe(2);
    expect(database.said).toContain('DATABASE_URL');
    expect(database.said).not.toContain('secret');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

const SIZE = 200 * 1024 * 1024;

/** Sends that many bytes in pieces; resolves with the answer, also when it comes before the end. */
function upload(
  url: string,
  method: string,
  cookie: string,
): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const headers = { cookie, origin: url, 'content-type': 'application/json', 'sync-schema': '1' };
    const sent = request(url, { method, headers }, (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += String(part);
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }));
    });
    // The server may close the line once it has refused; the answer came before.
    sent.on('error', (error) => setImmediate(() => fail(error)));
    const piece = Buffer.alloc(1024 * 1024, 'a');
    let left = SIZE / piece.length + 1;
    const more = () => {
      while (left > 0) {
        left -= 1;
        if (!sent.write(piece)) {
          sent.once('drain', more);
          return;
        }
      }
      sent.end();
    };
    more();
  });
}

/** The line may be closed on a sender before he has read why: he asks again, as programs do. */
async function refusalOf(url: string, method: string, cookie: string) {
  for (let tries = 1; ; tries++)
    try {
      return await upload(url, method, cookie);
    } catch (error) {
      if (tries === 5) throw error;
    }
}

test('nonsense and 200 MB are answered in words, and the server lives on', async ({ server }) => {
  const sign = await fetch(`${server.url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ username: 'staff', password: DEMO_PASSWORD }),
  });
  expect(sign.status).toBe(200);
  const cookie = sign.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = {
    cookie,
    'content-type': 'application/json',
    'sync-schema': '1',
    origin: server.url,
  };
  const push = `${server.url}/api/sync/push`;

  for (const body of ['{"client": "half', '[]', 'null', '{"client":1,"mutations":"many"}']) {
    const answer = await fetch(push, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 400, code: 'malformed' });
  }

  const big = await refusalOf(push, 'POST', cookie);
  expect(big.status).toBe(413);
  expect(JSON.parse(big.text)).toMatchObject({ status: 413, code: 'too-large' });

  const blob = await refusalOf(`${server.url}/api/blobs/${'a'.repeat(64)}`, 'PUT', cookie);
  expect(blob.status).toBe(413);
  expect(JSON.parse(blob.text)).toMatchObject({ status: 413, code: 'too-large' });

  const health = await fetch(`${server.url}/api/health`);
  expect(await health.json()).toMatchObject({ status: 'ok' });
  const held = await fetch(`${server.url}/api/records/enterprise?limit=1`, { headers });
  expect((await held.json()).items).toHaveLength(1);
});
