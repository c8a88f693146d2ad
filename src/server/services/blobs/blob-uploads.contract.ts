import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_FILE_BYTES } from '#domain/kernel/attachment.ts';
import type { Deps } from '../../deps.ts';
import { turnDay } from '../../jobs/daily.ts';
import { IDS } from '../../testing/people.ts';
import { head, part, photo, put, status } from '../../testing/photos.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';
import { putBlob } from './put-blob.service.ts';
import { removeLoose } from './remove-loose.service.ts';

const DAY = 86_400_000;

async function* bytesOf(bytes: Uint8Array) {
  yield bytes;
}

/** How bytes come and go: the same over both databases. */
export function blobUploadsContract(database: () => Promise<string | undefined>): void {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(await database());
  });
  afterAll(() => server.close());
  const client = (who: keyof TestServer['as']) => new SyncClient(server.as[who]).sync();

  test('an upload cut at any byte goes on from there', async () => {
    const { county } = server.as;
    for (const cut of [0, 1, 4095, 4096, 5003]) {
      const shot = photo(5000);
      const size = shot.bytes.byteLength;
      const body = new ReadableStream<Uint8Array>({
        pull(c) {
          if (cut > 0) c.enqueue(shot.bytes.slice(0, cut));
          c.error(new Error('the line broke'));
        },
      });
      await county
        .send(shot.path, { method: 'PUT', body, duplex: 'half' } as RequestInit, {
          'content-range': `bytes 0-${size - 1}/${size}`,
        })
        .catch(() => undefined);
      const asked = await head(county, shot);
      const there = Number(asked.headers.get('upload-offset'));
      expect(asked.status).toBe(404);
      expect(there).toBeLessThanOrEqual(cut);
      const gap = await part(county, shot, Math.min(there + 1, size - 1), size);
      if (there + 1 < size)
        expect([gap.status, await gap.json()]).toEqual([
          416,
          expect.objectContaining({ code: 'range', received: there }),
        ]);
      const rest = await part(county, shot, there, size);
      expect([rest.status, await rest.json()]).toEqual([200, { sha256: shot.sha256, size }]);
      expect(new Uint8Array(await (await county.get(shot.path)).arrayBuffer())).toEqual(shot.bytes);
      // Overlapping and repeated parts change nothing.
      expect(await status(part(county, shot, 0, 10))).toBe(202);
      expect(await status(put(county, shot))).toBe(200);
    }
  });

  test('wrong bytes, too many bytes, and who only reads are refused, and nothing of it is kept', async () => {
    const { county, viewer } = server.as;
    const [shot, other] = [photo(), photo()];
    const wrong = await put(county, { ...shot, bytes: other.bytes });
    expect([wrong.status, await wrong.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'invalid', read: other.sha256, allowed: shot.sha256 }),
    ]);
    expect((await head(county, shot)).headers.get('upload-offset')).toBe('0');
    const large = await county.send(
      shot.path,
      { method: 'PUT', body: shot.bytes },
      { 'content-range': `bytes 0-9/${MOST_FILE_BYTES + 1}` },
    );
    expect([large.status, await large.json()]).toEqual([
      413,
      expect.objectContaining({ code: 'too-large', max: MOST_FILE_BYTES }),
    ]);
    const odd = await county.send(
      shot.path,
      { method: 'PUT', body: shot.bytes },
      { 'content-range': 'bytes 9-1/5' },
    );
    expect(odd.status).toBe(400);
    expect(await status(put(viewer, shot))).toBe(403);
    expect(
      await status(server.as.county.send('/api/blobs/ABC', { method: 'PUT', body: 'x' })),
    ).toBe(400);
  });

  test('bytes are what they are, not what they say, and no browser runs or keeps them', async () => {
    const { county } = server.as;
    const page = Uint8Array.from(Buffer.from('<script>alert(1)</script>'));
    const sha256 = createHash('sha256').update(page).digest('hex');
    const path = `/api/blobs/${sha256}`;
    await county.send(path, { method: 'PUT', body: page }, { 'content-type': 'text/html' });
    const got = await county.get(path);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
    });
    const etag = got.headers.get('etag') ?? '';
    expect((await county.get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await server.as.secretary.get(path, { 'if-none-match': etag })).status).toBe(404);
  });

  test('what no record has named for thirty days is removed; what one names, or named until lately, stays', async () => {
    const { deps } = server;
    const county = await client('county');
    const [loose, named, dropped] = [photo(), photo(), photo()];
    for (const shot of [loose, named, dropped]) await put(county.caller, shot);
    const id = v7();
    const v = { name: '存', federationId: IDS.countyA, photos: [named.ref], file: dropped.ref };
    await county.push(county.mutation({ op: 'create', kind: 'enterprise', id, v }));
    const on = (days: number): Deps => ({ ...deps, now: () => new Date(Date.now() + days * DAY) });
    await turnDay(on(20));
    await county.push(
      county.mutation({
        op: 'patch',
        kind: 'enterprise',
        id,
        f: { file: { b: dropped.ref, v: null } },
      }),
    );
    const there = async () =>
      Promise.all([loose, named, dropped].map((shot) => status(county.caller.get(shot.path))));
    await turnDay(on(25));
    expect(await there()).toEqual([200, 200, 200]);
    await turnDay(on(32));
    expect(await there()).toEqual([404, 200, 200]);
    await turnDay(on(60));
    expect(await there()).toEqual([404, 200, 404]);
    // Gone is gone, and may come again.
    expect(await status(put(county.caller, loose))).toBe(200);
  });

  test('bytes that were kept without a word in the database are removed; who sends them meanwhile keeps them', async () => {
    const { deps, as } = server;
    const [stray, sent] = [photo(), photo()];
    for (const shot of [stray, sent]) {
      const upload = { workspace: 1, userId: as.county.userId, sha256: shot.sha256 };
      await deps.blobs.append(upload, 0, bytesOf(shot.bytes));
      await (await deps.blobs.check(upload)).keep();
    }
    const lies = async (shot: typeof stray) => {
      const found = await deps.blobs.read({ workspace: 1, sha256: shot.sha256 });
      await found?.cancel();
      return found !== null;
    };
    const on = (days: number): Deps => ({ ...deps, now: () => new Date(Date.now() + days * DAY) });
    // A day of rest first: it might be an upload whose commit is on its way.
    await removeLoose(on(0), 1);
    await removeLoose(on(100), 1);
    expect([await lies(stray), await lies(sent)]).toEqual([true, true]);
    await putBlob(
      on(101),
      { ...as.county, username: 'county', name: 'county', workspace: 1 },
      sent.sha256,
      { from: 0, total: null, bytes: bytesOf(sent.bytes) },
    );
    await removeLoose(on(130.5), 1);
    expect([await lies(stray), await lies(sent)]).toEqual([false, true]);
    await removeLoose(on(133), 1);
    expect([await lies(stray), await lies(sent)]).toEqual([false, false]);
  });
}
