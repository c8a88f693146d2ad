import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { getBlob, MOST_BLOB_BYTES, putBlob } from '../services/blob.service.ts';
import { json } from './answer.ts';
import { chunks } from './body.ts';
import { signedIn } from './env.ts';

const TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/;

/** /api/blobs: bytes of attachments, apart from the records that name them. */
export function blobRoutes(deps: Deps) {
  return new Hono()
    .put('/:sha256', async (c) => {
      const user = await signedIn(deps, c);
      const said = c.req.header('content-type')?.split(';')[0] ?? '';
      const type = TYPE.test(said) ? said : 'application/octet-stream';
      const bytes = chunks(c, MOST_BLOB_BYTES);
      return json(c, await putBlob(deps, user, c.req.param('sha256'), type, bytes));
    })
    .get('/:sha256', async (c) => {
      const blob = await getBlob(deps, await signedIn(deps, c), c.req.param('sha256'));
      return new Response(blob.stream, {
        headers: {
          'content-type': blob.type,
          'content-length': String(blob.size),
          // Always a download: bytes of one person never run as a page in another's session.
          'content-disposition': 'attachment',
          'cache-control': 'private, max-age=31536000, immutable',
        },
      });
    });
}
