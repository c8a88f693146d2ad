import { Hono } from 'hono';
import { z } from 'zod';
import { ROLES } from '#domain/kernel/access.ts';
import type { Deps } from '../deps.ts';
import { addGrant, addUser, listUsers, removeGrant } from '../services/admin.service.ts';
import { json } from './answer.ts';
import { readJson } from './body.ts';
import { signedIn } from './env.ts';

const scope = z.string().regex(/^(federation|chamber|leader):[0-9a-f-]{36}$/);
const role = z.enum(ROLES);
export const grantBody = z.object({ scope, role, subtree: z.boolean().default(false) });
export const newUser = z.object({
  username: z.string().max(40),
  name: z.string().trim().min(1).max(60),
  password: z.string().max(128),
  grant: grantBody,
});
const MOST = 10_000;

/** /api/admin: accounts and grants, for administrators of the scopes concerned. */
export function adminRoutes(deps: Deps) {
  return new Hono()
    .get('/users', async (c) => json(c, await listUsers(deps, await signedIn(deps, c))))
    .post('/users', async (c) => {
      const admin = await signedIn(deps, c);
      return json(c, await addUser(deps, admin, await readJson(c, newUser, MOST)));
    })
    .post('/users/:id/grants', async (c) => {
      const admin = await signedIn(deps, c);
      await addGrant(deps, admin, c.req.param('id'), await readJson(c, grantBody, MOST));
      return json(c, {});
    })
    .delete('/users/:id/grants', async (c) => {
      const admin = await signedIn(deps, c);
      const grant = await readJson(c, z.object({ scope, role }), MOST);
      await removeGrant(deps, admin, c.req.param('id'), grant);
      return json(c, {});
    });
}
