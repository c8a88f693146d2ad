import { Hono } from 'hono';
import { z } from 'zod';
import { Problem } from '#domain/kernel/problem.ts';
import type { Deps } from '../deps.ts';
import { makeKey, removeKey } from '../services/keys.service.ts';
import { sessionOf } from '../services/session.service.ts';
import { json } from './answer.ts';
import { readJson } from './body.ts';
import { signedIn } from './env.ts';

export const newKey = z.object({ name: z.string().trim().min(1).max(80) });

/** /api/session and /api/keys: what concerns the person who is signed in. */
export function accountRoutes(deps: Deps) {
  return new Hono()
    .get('/session', async (c) => json(c, await sessionOf(deps, await signedIn(deps, c))))
    .get('/keys', async (c) => {
      const { userId } = await signedIn(deps, c);
      return json(c, { items: await deps.store.read((tx) => tx.keys.list(userId)) });
    })
    .post('/keys', async (c) => {
      const user = await signedIn(deps, c);
      const { name } = await readJson(c, newKey, 10_000);
      return json(c, await makeKey(deps, user, name));
    })
    .delete('/keys/:id', async (c) => {
      const { userId } = await signedIn(deps, c);
      const gone = await removeKey(deps, userId, c.req.param('id'));
      if (!gone) throw new Problem('absent', 'There is no such key.');
      return json(c, {});
    });
}
