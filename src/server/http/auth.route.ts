import { Hono } from 'hono';
import { z } from 'zod';
import { Problem } from '#domain/kernel/problem.ts';
import { createLimiter } from '../auth/limiter.ts';
import { setUp } from '../auth/setup.service.ts';
import type { Deps } from '../deps.ts';
import { json } from './answer.ts';
import { checkLength, readJson } from './body.ts';
import { placeOf } from './env.ts';

const MOST = 20_000;
export const signInBody = z.object({
  username: z.string().min(1).max(60),
  password: z.string().min(1).max(200),
  rememberMe: z.boolean().optional(),
});
export const setUpBody = z.object({
  token: z.string().min(20).max(100),
  workspaceName: z.string().trim().min(1).max(120),
  username: z.string().max(40),
  name: z.string().trim().min(1).max(60),
  password: z.string().max(128),
});
/** The library offers more than is used; only these of its routes are served. */
const SERVED = new Set([
  '/api/auth/sign-out',
  '/api/auth/get-session',
  '/api/auth/change-password',
]);

/** /api/auth: sign-in with a limit on failures, sign-out, and the one-time set-up of an empty server. */
export function authRoutes(deps: Deps) {
  const limiter = createLimiter(() => deps.now().getTime());
  return new Hono()
    .post('/sign-in/username', async (c) => {
      const body = await readJson(c, signInBody, MOST);
      const place = placeOf(c);
      const wait = limiter.wait(place, body.username);
      if (wait > 0)
        throw new Problem(
          'too-many-requests',
          'Too many failed attempts to sign in; wait a while.',
          { retryAfter: wait },
        );
      const headers = new Headers(c.req.raw.headers);
      headers.delete('content-length');
      const answer = await deps.auth.handler(
        new Request(c.req.url, { method: 'POST', headers, body: JSON.stringify(body) }),
      );
      if (answer.ok) {
        limiter.succeeded(place, body.username);
        return answer;
      }
      if (answer.status >= 500)
        throw new Problem('unavailable', 'Sign-in does not work at the moment.', {
          retryAfter: 10,
        });
      limiter.failed(place, body.username);
      throw new Problem('unauthenticated', 'User name or password is wrong.');
    })
    .post('/setup', async (c) => json(c, await setUp(deps, await readJson(c, setUpBody, MOST))))
    .all('/*', async (c) => {
      if (!SERVED.has(c.req.path)) throw new Problem('absent', 'There is nothing at this address.');
      checkLength(c, MOST);
      return deps.auth.handler(c.req.raw);
    });
}
