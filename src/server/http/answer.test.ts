import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { zippedJson } from './answer.ts';

const ROWS = Array.from({ length: 100 }, (_, n) => ({ id: n, name: `第${n}家` }));
const app = new Hono()
  .get('/many', (c) => zippedJson(c, ROWS))
  .get('/few', (c) => zippedJson(c, ROWS.slice(0, 2)));
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

test('many rows are zipped for whoever takes that, and say the same', async () => {
  const zipped = await get('/many', { 'accept-encoding': 'br, gzip' });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(zipped.headers.get('vary')).toBe('accept-encoding');
  const bytes = Buffer.from(await zipped.arrayBuffer());
  const text = gunzipSync(bytes).toString('utf8');
  expect(JSON.parse(text)).toEqual(ROWS);
  expect(bytes.byteLength).toBeLessThan(Buffer.byteLength(text) / 2);
  const plain = await get('/many');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.json()).toEqual(ROWS);
});

test('a few rows are sent as they are, and nothing is kept by a cache', async () => {
  const answer = await get('/few', { 'accept-encoding': 'gzip' });
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual(ROWS.slice(0, 2));
});
