import { Hono } from 'hono';
import { z } from 'zod';
import { Problem } from '#domain/kernel/problem.ts';
import { isKind, KINDS, type Kind } from '#domain/registry.ts';
import type { Deps } from '../deps.ts';
import { getRecord } from '../services/records/get.service.ts';
import { historyOf } from '../services/records/history.service.ts';
import { listRecords } from '../services/records/list.service.ts';
import { json } from './answer.ts';
import { checked } from './body.ts';
import { signedIn } from './env.ts';

const page = z.object({
  cursor: z.string().max(80).default(''),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

function kindOf(text: string): Kind {
  if (isKind(text)) return text;
  throw new Problem('absent', `There is no kind of record called ${text}.`, { allowed: KINDS });
}

/** /api/records: reading for programs, under the same rights as the app. */
export function recordRoutes(deps: Deps) {
  return new Hono()
    .get('/:kind', async (c) => {
      const user = await signedIn(deps, c);
      const kind = kindOf(c.req.param('kind'));
      const { cursor: _, limit: __, ...filters } = c.req.query();
      const asked = { kind, filters, ...checked(page, c.req.query()) };
      return json(c, await listRecords(deps, user, asked));
    })
    .get('/:kind/:id', async (c) => {
      const user = await signedIn(deps, c);
      return json(c, await getRecord(deps, user, kindOf(c.req.param('kind')), c.req.param('id')));
    })
    .get('/:kind/:id/history', async (c) => {
      const user = await signedIn(deps, c);
      return json(c, await historyOf(deps, user, kindOf(c.req.param('kind')), c.req.param('id')));
    });
}
