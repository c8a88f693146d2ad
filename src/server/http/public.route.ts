import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { publicRatings } from '../services/public-ratings.service.ts';

/** /api/public: what anyone may read, from any site, kept by caches for a few minutes. */
export function publicRoutes(deps: Deps) {
  const ratings = publicRatings(deps);
  return new Hono().get('/ratings', async (c) => {
    const { stamp, answer } = await ratings();
    const etag = `"${stamp}"`;
    c.header('access-control-allow-origin', '*');
    c.header('cache-control', 'public, max-age=60');
    c.header('etag', etag);
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    return c.json(answer);
  });
}
