import { Hono } from 'hono';
import { Problem } from '#domain/kernel/problem.ts';
import { PROTOCOL_VERSION } from '#domain/sync/protocol.ts';
import type { Deps } from './deps.ts';
import { accountRoutes } from './http/account.route.ts';
import { adminRoutes } from './http/admin.route.ts';
import { problemAnswer } from './http/answer.ts';
import { authRoutes } from './http/auth.route.ts';
import { blobRoutes } from './http/blob.route.ts';
import { checkLength, MOST_BYTES } from './http/body.ts';
import { sameOrigin, secureHeaders } from './http/guard.ts';
import { openApi } from './http/openapi.ts';
import { publicRoutes } from './http/public.route.ts';
import { recordRoutes } from './http/records.route.ts';
import { staticFiles } from './http/static.ts';
import { syncRoutes } from './http/sync.route.ts';
import { isAway } from './store/outage.ts';
import { Again } from './store/store.ts';

/** The whole server as one function from requests to answers; `app.request()` tests it without a socket. */
export function createApp(deps: Deps) {
  const app = new Hono();
  app.use(secureHeaders(deps.baseUrl?.startsWith('https://') ?? false));
  app.use('/api/*', async (c, next) => {
    checkLength(c, MOST_BYTES);
    await next();
  });
  app.use('/api/*', sameOrigin(deps.baseUrl));
  app.get('/api/health', async (c) => {
    const [workspace] = await deps.store.read((tx) => tx.clock.workspaces());
    c.header('cache-control', 'no-store');
    return c.json({
      status: 'ok',
      version: deps.version,
      database: deps.store.database,
      protocol: PROTOCOL_VERSION,
      demo: workspace?.demo ?? false,
    });
  });
  app.get('/api/openapi.json', (c) => c.json(openApi(deps.version)));
  app.route('/api/auth', authRoutes(deps));
  app.route('/api/sync', syncRoutes(deps));
  app.route('/api/records', recordRoutes(deps));
  app.route('/api/blobs', blobRoutes(deps));
  app.route('/api/public', publicRoutes(deps));
  app.route('/api/admin', adminRoutes(deps));
  app.route('/api', accountRoutes(deps));
  app.all('/api/*', () =>
    problemAnswer(new Problem('absent', 'There is nothing at this address.')),
  );
  app.all('/api', () => problemAnswer(new Problem('absent', 'There is nothing at this address.')));
  app.get('*', staticFiles(deps.distDir));
  app.notFound(() => problemAnswer(new Problem('absent', 'There is nothing at this address.')));
  app.onError((error, c) => answerTo(error, deps, `${c.req.method} ${c.req.routePath}`));
  return app;
}

/** SQLSTATE of a transaction that lost to others. */
const COLLIDED = '40001';

/** What a person or a program reads about an error; a fault of ours is logged without its text. */
function answerTo(error: Error, deps: Deps, where: string): Response {
  if (error instanceof Problem) {
    // A body that was refused unread would be taken for the next request: the connection ends.
    return problemAnswer(error, error.code === 'too-large' ? { connection: 'close' } : {});
  }
  const code = error instanceof Again ? COLLIDED : 'code' in error ? String(error.code) : undefined;
  const stack = error.stack?.split('\n').slice(1, 6).join('\n');
  deps.log.error({ err: error.name, code, where, stack }, 'request failed');
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === '53100')
    return problemAnswer(
      new Problem(
        'unavailable',
        'The disk of the server is full. Nothing was lost; try again later.',
        { retryAfter: 60 },
      ),
    );
  if (error instanceof Again || isAway(error))
    return problemAnswer(
      new Problem(
        'unavailable',
        'The database can not be reached at the moment. Nothing was lost.',
        { retryAfter: 10 },
      ),
    );
  return problemAnswer(
    new Problem('internal', 'Something went wrong on the server; it was noted.'),
  );
}
