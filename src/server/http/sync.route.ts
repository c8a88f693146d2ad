import { Readable } from 'node:stream';
import { createGzip, constants as zlib } from 'node:zlib';
import { Hono } from 'hono';
import { z } from 'zod';
import { Problem } from '#domain/kernel/problem.ts';
import { LIMITS, MIN_PULL_VERSION, pushRequest } from '#domain/sync/protocol.ts';
import { presumedOf } from '../auth/principal.service.ts';
import type { Deps } from '../deps.ts';
import { check } from '../services/sync/check.service.ts';
import { pull } from '../services/sync/pull.service.ts';
import { push } from '../services/sync/push.service.ts';
import { type SnapshotInput, snapshot } from '../services/sync/snapshot.service.ts';
import { json, takesGzip, zippedJson } from './answer.ts';
import { checked, readJson } from './body.ts';
import { schemaOf, signedIn } from './env.ts';
import { liveRoute } from './live.route.ts';

const whole = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const pullQuery = z.object({
  epoch: z.string().max(80).default(''),
  cursor: whole.default(0),
  have: z.string().max(80).default(''),
  limit: whole.min(1).max(LIMITS.page).catch(LIMITS.page).default(LIMITS.defaultPage),
  client: z.uuid().optional(),
});
export const checkQuery = z.object({ epoch: z.string().max(80), scope: z.string().max(120) });
const scopes = z.array(z.string().max(120)).min(1).max(20_000);
export const snapshotBody = z.object({
  epoch: z.string().max(80),
  scopes,
  from: z.string().max(200).optional(),
  after: z.string().max(80).optional(),
});
const snapshotQuery = snapshotBody.extend({
  scopes: z
    .string()
    .transform((text) => text.split(',').filter((scope) => scope !== ''))
    .pipe(scopes),
});

/** Old apps may send what they hold for ever, but read only what they understand. */
function readable(schema: number): void {
  if (schema < MIN_PULL_VERSION)
    throw new Problem(
      'schema-too-old',
      'This app is too old to read; what it sends is still taken.',
      {
        min: MIN_PULL_VERSION,
      },
    );
}

/** A push that holds too many mutations is told how many fit: it is cut between mutations. */
function batch(body: unknown) {
  const sent = typeof body === 'object' && body !== null && 'mutations' in body && body.mutations;
  const max = LIMITS.mutations;
  if (Array.isArray(sent) && sent.length > max)
    throw new Problem('too-large', `At most ${max} mutations are taken at once.`, {
      max,
      read: sent.length,
    });
  return checked(pushRequest, body);
}

/** /api/sync: push, pull, snapshot, check and live. */
export function syncRoutes(deps: Deps) {
  const stream = async (c: Parameters<typeof signedIn>[1], input: SnapshotInput) => {
    readable(schemaOf(c));
    const lines = snapshot(deps, await signedIn(deps, c), input);
    // The first line is awaited here, so that a refusal is still an answer of its own.
    const head = await lines.next();
    return ndjson(joined(head, lines), takesGzip(c));
  };
  return new Hono()
    .post('/push', async (c) => {
      const schema = schemaOf(c);
      // The clock at which a push is decided tells whether its sender is still signed in.
      const presumed = presumedOf(deps, c.req.raw.headers);
      const user = presumed ?? (await signedIn(deps, c));
      const input = { ...batch(await readJson(c, z.unknown(), LIMITS.pushBytes)), schema };
      const answer = await push(deps, user, input).catch(async (error: unknown) => {
        const forgotten = error instanceof Problem && error.code === 'unauthenticated';
        if (!presumed || !forgotten) throw error;
        return push(deps, await signedIn(deps, c), input);
      });
      return zippedJson(c, answer);
    })
    .get('/pull', async (c) => {
      readable(schemaOf(c));
      const user = await signedIn(deps, c);
      return zippedJson(c, await pull(deps, user, checked(pullQuery, c.req.query())));
    })
    .get('/snapshot', async (c) => stream(c, checked(snapshotQuery, c.req.query())))
    .post('/snapshot', async (c) => stream(c, await readJson(c, snapshotBody, LIMITS.pushBytes)))
    .get('/check', async (c) => {
      const user = await signedIn(deps, c);
      return json(c, await check(deps, user, checked(checkQuery, c.req.query())));
    })
    .route('/live', liveRoute(deps));
}

async function* joined(head: IteratorResult<string>, rest: AsyncGenerator<string>) {
  if (!head.done) yield head.value;
  yield* rest;
}

/** Lines as they come, zipped lightly; a slow reader slows the reading of the database. */
function ndjson(lines: AsyncGenerator<string>, zipped: boolean): Response {
  const source = Readable.from(lines, { objectMode: false, highWaterMark: 1 << 16 });
  const body = zipped
    ? source.pipe(createGzip({ level: zlib.Z_BEST_SPEED, chunkSize: 1 << 15 }))
    : source;
  // pipe() does not carry an end in error over: the reader must see a broken stream, not a short one.
  if (body !== source) source.once('error', (error) => body.destroy(error));
  body.once('close', () => source.destroy());
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      vary: 'accept-encoding',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    },
  });
}
