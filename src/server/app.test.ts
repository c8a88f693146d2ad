import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicRatings } from '#domain/award/public-ratings.ts';
import { sessionAnswer } from '#domain/sync/protocol.ts';
import { PER_NAME } from './auth/limiter.ts';
import { IDS } from './testing/people.ts';
import { type TestServer, testServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const signIn = (username: string, password: string, headers: Record<string, string> = {}) =>
  server.app.request('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ username, password }),
  });
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');

test('health says what runs', async () => {
  const answer = await server.app.request('/api/health');
  expect(await answer.json()).toEqual({
    status: 'ok',
    version: '0.0.0',
    database: 'sqlite',
    protocol: 1,
    demo: true,
  });
});

test('signing in sets a cookie that scripts and other sites can not use; signing out ends it', async () => {
  const answer = await signIn('staff', 'test-password');
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
  const cookie = cookieOf(answer);
  const session = await server.app.request('/api/session', { headers: { cookie } });
  expect(sessionAnswer.parse(await session.json())).toMatchObject({
    user: { username: 'staff' },
    workspace: { demo: true },
    grants: [{ scope: `federation:${IDS.city}`, role: 'staff', subtree: true }],
  });
  const out = await server.app.request('/api/auth/sign-out', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(out.status).toBe(200);
  expect((await server.app.request('/api/session', { headers: { cookie } })).status).toBe(401);
});

test('a wrong password says no more than that, and many of them are slowed down', async () => {
  const place = { 'x-forwarded-for': '203.0.113.7' };
  const wrong = await signIn('viewer', 'no', place);
  const nobody = await signIn('nobody', 'no', place);
  expect([wrong.status, nobody.status]).toEqual([401, 401]);
  expect(await wrong.json()).toEqual(await nobody.json());
  for (let i = 1; i < PER_NAME; i += 1) await signIn('viewer', 'no', place);
  const slowed = await signIn('viewer', 'test-password', place);
  expect(slowed.status).toBe(429);
  expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(
    (await signIn('viewer', 'test-password', { 'x-forwarded-for': '203.0.113.8' })).status,
  ).toBe(200);
});

test('a page of another site can not write with our cookie', async () => {
  const cookie = cookieOf(await signIn('county', 'test-password'));
  const push = (headers: Record<string, string>) =>
    server.app.request('/api/keys', {
      method: 'POST',
      headers: { cookie, host: 'localhost', 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ name: 'x' }),
    });
  expect((await push({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await push({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await push({ origin: 'http://localhost' })).status).toBe(200);
});

test('nobody makes himself an account', async () => {
  const answer = await server.app.request('/api/auth/sign-up/email', {
    method: 'POST',
    body: '{}',
  });
  expect(answer.status).toBe(404);
});

test('without a session every private address answers 401, unknown ones 404, always as a problem', async () => {
  const paths = [
    '/api/session',
    '/api/sync/pull',
    '/api/sync/live',
    '/api/sync/check?epoch=e&scope=s',
    '/api/sync/snapshot?epoch=e&scopes=s',
    '/api/records/enterprise',
    `/api/records/enterprise/${IDS.inA}`,
    `/api/blobs/${'0'.repeat(64)}`,
    '/api/keys',
    '/api/admin/users',
  ];
  for (const path of paths) {
    const answer = await server.app.request(path);
    expect([path, answer.status]).toEqual([path, 401]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({
      type: 'urn:chamberbook:problem:unauthenticated',
      status: 401,
      code: 'unauthenticated',
      title: expect.any(String),
      detail: expect.any(String),
    });
  }
  for (const path of ['/api', '/api/', '/api/nothing', '/api/auth/nothing', '/api/sync/nothing']) {
    const answer = await server.app.request(path);
    expect([path, answer.status, (await answer.json()) as unknown]).toEqual([
      path,
      404,
      expect.objectContaining({ code: 'absent' }),
    ]);
  }
});

test('malformed and oversized requests are named, and refused before they are read', async () => {
  const { county } = server.as;
  const broken = await county.post('/api/sync/push', '{"client": ');
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({
    code: 'malformed',
    detail: expect.stringContaining('JSON'),
  });
  const shape = await county.post('/api/sync/push', { client: 'x', epoch: 'e1', mutations: [] });
  expect(await shape.json()).toMatchObject({ code: 'malformed', field: 'client' });
  const many = {
    client: v7(),
    epoch: 'e1',
    mutations: Array.from({ length: 51 }, (_, i) => ({ n: i + 1, id: v7() })),
  };
  const over = await county.post('/api/sync/push', many);
  expect([over.status, await over.json()]).toMatchObject([413, { code: 'too-large', max: 50 }]);
  const large = await county.post('/api/sync/push', `"${'x'.repeat(1_048_577)}"`);
  expect(large.status).toBe(413);
  expect(await large.json()).toMatchObject({ code: 'too-large', max: 1_048_576 });
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1 << 20));
    },
  });
  const said = await server.app.request('/api/anything', {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-length': String(300 * 1024 * 1024) },
  } as RequestInit);
  expect(said.status).toBe(413);
  expect(pulled).toBeLessThan(3);
});

test('attachments are kept by their hash, once, and only as what they are', async () => {
  const bytes = new TextEncoder().encode('一份附件');
  const sha = createHash('sha256').update(bytes).digest('hex');
  const cookie = cookieOf(await signIn('secretary', 'test-password'));
  const put = (name: string, body: Uint8Array<ArrayBuffer>) =>
    server.app.request(`/api/blobs/${name}`, {
      method: 'PUT',
      body,
      headers: { cookie, 'content-type': 'text/html' },
    });
  const wrong = await put('0'.repeat(64), bytes);
  expect([wrong.status, await wrong.json()]).toEqual([
    422,
    expect.objectContaining({ code: 'invalid', read: sha }),
  ]);
  expect((await put('../../etc/passwd', bytes)).status).toBe(404);
  expect((await put(`..%2f..%2f${sha}`, bytes)).status).toBe(400);
  for (let i = 0; i < 2; i += 1)
    expect(await (await put(sha, bytes)).json()).toEqual({ sha256: sha, size: bytes.byteLength });
  const got = await server.app.request(`/api/blobs/${sha}`, { headers: { cookie } });
  expect(await got.text()).toBe('一份附件');
  expect(got.headers.get('content-disposition')).toBe('attachment');
  expect(
    (await server.app.request(`/api/blobs/${'1'.repeat(64)}`, { headers: { cookie } })).status,
  ).toBe(404);
});

test('published awards are for everyone and name no person', async () => {
  const answer = await server.app.request('/api/public/ratings');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('cache-control')).toMatch(/^public/);
  const { items } = publicRatings.parse(await answer.json());
  expect(items).toMatchObject([
    {
      subject: { name: '甲县茶业商会', type: 'industry' },
      scheme: { name: '四好商会' },
      grade: '“四好”商会',
      outcome: 'recognised',
    },
  ]);
  const ask = async (query: string) =>
    publicRatings.parse(await (await server.app.request(`/api/public/ratings?${query}`)).json());
  const [first] = items;
  for (const query of ['q=茶业', 'level=city', 'type=industry', `subject=${first?.subject.id}`])
    expect([query, (await ask(query)).total]).toEqual([query, 1]);
  for (const query of ['q=石材', 'level=county', 'year=2019', 'type=youth', 'place=410000'])
    expect([query, (await ask(query)).items]).toEqual([query, []]);
  expect(await ask('offset=1')).toMatchObject({ total: 1, items: [] });
  const page = await server.app.request('/api/public/ratings.html?q=');
  expect(page.headers.get('content-type')).toContain('text/html');
  const words = await page.text();
  for (const { subject } of (await ask('')).items) expect(words).toContain(subject.name);
  expect(words).not.toContain('<script');
  expect((await server.app.request('/api/public/ratings?level=galaxy')).status).toBe(400);
  const again = await server.app.request('/api/public/ratings', {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

test('the description of the interface names every address and every kind', async () => {
  const spec = (await (await server.app.request('/api/openapi.json')).json()) as {
    paths: object;
    components: { schemas: { enterprise: { properties: object } } };
  };
  const served = server.app.routes.filter(
    ({ path, method }) => path.startsWith('/api/') && !path.includes('*') && method !== 'ALL',
  );
  const described = served.map(
    ({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
  );
  const named = Object.entries(spec.paths).flatMap(([path, verbs]) =>
    Object.keys(verbs as object).map((verb) => `${verb} ${path}`),
  );
  const own = ['get /api/openapi.json'];
  expect(
    [...new Set(described)].filter((route) => !named.includes(route) && !own.includes(route)),
  ).toEqual([]);
  expect(spec.components.schemas.enterprise.properties).toHaveProperty('creditCode');
});

test('keys act for their owner and can be withdrawn', async () => {
  const made = (await (await server.as.expert.post('/api/keys', { name: '报表' })).json()) as {
    id: string;
    key: string;
  };
  const use = () =>
    server.app.request('/api/session', { headers: { authorization: `Bearer ${made.key}` } });
  expect((await use()).status).toBe(200);
  const cookie = cookieOf(await signIn('expert', 'test-password'));
  await server.app.request(`/api/keys/${made.id}`, { method: 'DELETE', headers: { cookie } });
  expect((await use()).status).toBe(401);
});

test('administrators make accounts and grants within their reach, others do not', async () => {
  const grant = { scope: `chamber:${IDS.chamberB}`, role: 'secretary' };
  const account = { username: 'new.person', name: '新同事', password: 'long-enough', grant };
  expect((await server.as.staff.post('/api/admin/users', account)).status).toBe(403);
  const made = await server.as.admin.post('/api/admin/users', account);
  expect(made.status).toBe(200);
  expect((await server.as.admin.post('/api/admin/users', account)).status).toBe(409);
  expect((await signIn('New.Person', 'long-enough')).status).toBe(200);
  const far = {
    ...account,
    username: 'far',
    grant: { scope: `federation:${v7()}`, role: 'admin' },
  };
  expect((await server.as.admin.post('/api/admin/users', far)).status).toBe(403);
});

test('the app is served with the right caching, and never instead of the interface', async () => {
  expect(await (await server.app.request('/')).text()).toContain('npm start');
  const { distDir } = server.deps;
  mkdirSync(join(distDir, 'assets'), { recursive: true });
  writeFileSync(join(distDir, 'index.html'), '<title>app</title>');
  writeFileSync(join(distDir, 'sw.js'), '// worker');
  writeFileSync(join(distDir, 'assets', 'index-abc.js'), 'export {};');
  const get = (path: string) => server.app.request(path);
  expect(await (await get('/enterprises/1')).text()).toBe('<title>app</title>');
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  expect((await get('/sw.js')).headers.get('cache-control')).toBe('no-cache');
  expect((await get('/assets/index-abc.js')).headers.get('cache-control')).toContain('immutable');
  expect((await get('/assets/gone.js')).status).toBe(404);
  expect((await get('/%2e%2e/package.json')).status).toBe(404);
  expect((await get('/')).headers.get('content-security-policy')).toMatch(/script-src 'self';/);
});
