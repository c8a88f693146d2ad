import { type Context, Hono } from 'hono';
import { MOST_FILE_BYTES } from '#domain/kernel/attachment.ts';
import { Problem } from '#domain/kernel/problem.ts';
import type { Deps } from '../deps.ts';
import { findBlob, readBlob } from '../services/blobs/get-blob.service.ts';
import { type Part, putBlob, receivedOf } from '../services/blobs/put-blob.service.ts';
import { json, problemAnswer } from './answer.ts';
import { chunks } from './body.ts';
import { signedIn } from './env.ts';

/** Bytes of an own upload that have arrived: where it goes on. */
const OFFSET_HEADER = 'upload-offset';
const RANGE = /^bytes (\d{1,10})-(\d{1,10})\/(\d{1,10})$/;

/** /api/blobs: bytes of attachments, apart from the records that name them. */
export function blobRoutes(deps: Deps) {
  return new Hono()
    .put('/:sha256', async (c) => {
      const user = await signedIn(deps, c);
      const { complete, ...done } = await putBlob(deps, user, c.req.param('sha256'), partIn(c));
      c.header(OFFSET_HEADER, String(done.size));
      c.status(complete ? 200 : 202);
      return json(c, done);
    })
    .get('/:sha256', async (c) => {
      const user = await signedIn(deps, c);
      const name = c.req.param('sha256');
      const only = c.req.raw.method === 'HEAD';
      try {
        const blob = await findBlob(deps, user, name);
        const headers = headersOf(blob);
        if (c.req.header('if-none-match') === headers.etag)
          return new Response(null, { status: 304, headers });
        return new Response(only ? null : await readBlob(deps, user, blob), { headers });
      } catch (error) {
        if (!only || !(error instanceof Problem) || error.code !== 'absent') throw error;
        return problemAnswer(error, {
          [OFFSET_HEADER]: String(await receivedOf(deps, user, name)),
        });
      }
    });
}

/** What a request carries: a range of the whole, or all of it. Throws `malformed` or `too-large`. */
function partIn(c: Context): Part {
  const said = c.req.header('content-range');
  if (said === undefined) {
    const length = c.req.header('content-length');
    const total = length === undefined ? null : Number(length);
    return { from: 0, total, bytes: chunks(c, MOST_FILE_BYTES) };
  }
  const [, from = Number.NaN, to = Number.NaN, total = Number.NaN] =
    RANGE.exec(said)?.map(Number) ?? [];
  if (!(from <= to && to < total))
    throw new Problem('malformed', 'Content-Range must read “bytes first-last/total”.', {
      read: said,
    });
  return { from, total, bytes: chunks(c, Math.min(to - from + 1, MOST_FILE_BYTES)) };
}

/** Bytes of one person never run as a page in another's session, and no cache tells them to the next. */
function headersOf({ sha256, size, type }: { sha256: string; size: number; type: string }) {
  return {
    'content-type': type,
    'content-length': String(size),
    'content-disposition': 'attachment',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    etag: `"${sha256}"`,
    vary: 'cookie, authorization',
  };
}
