import { Hono } from 'hono';
import { answerPublic, publicRatingsQuery } from '#domain/award/public-ratings.ts';
import type { Deps } from '../deps.ts';
import { publicRatings } from '../services/public-ratings.service.ts';
import { checked } from './body.ts';
import { publicPage } from './public-page.ts';

/** /api/public: what anyone may read, from any site, kept by caches for a few minutes. */
export function publicRoutes(deps: Deps) {
  const ratings = publicRatings(deps);
  return new Hono()
    .get('/ratings', async (c) => {
      c.header('access-control-allow-origin', '*');
      c.header('access-control-expose-headers', 'etag');
      const ask = checked(publicRatingsQuery, c.req.query());
      const { stamp, answer } = await ratings();
      const etag = `"${stamp}"`;
      c.header('cache-control', 'public, max-age=60');
      c.header('etag', etag);
      if (c.req.header('if-none-match') === etag) return c.body(null, 304);
      return c.json({ ...answer, ...answerPublic(answer.items, ask) });
    })
    .get('/ratings.html', async (c) => {
      const { q, ...others } = c.req.query();
      const ask = checked(publicRatingsQuery, q ? { ...others, q } : others);
      const { answer } = await ratings();
      c.header('cache-control', 'public, max-age=60');
      return c.html(publicPage({ ...answer, ...answerPublic(answer.items, ask) }, ask));
    });
}
