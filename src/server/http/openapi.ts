import { z } from 'zod';
import { publicRatings, publicRatingsQuery } from '#domain/award/public-ratings.ts';
import { KINDS, registry } from '#domain/registry.ts';
import { historyAnswer } from '#domain/sync/history-answer.ts';
import { mutation } from '#domain/sync/op.ts';
import {
  checkAnswer,
  pullAnswer,
  pushAnswer,
  pushRequest,
  sessionAnswer,
  snapshotLine,
} from '#domain/sync/protocol.ts';
import { newKey } from './account.route.ts';
import { grantBody, newUser } from './admin.route.ts';
import { setUpBody, signInBody } from './auth.route.ts';
import { checkQuery, pullQuery, snapshotBody } from './sync.route.ts';

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
});
/** Checks that JSON Schema has no word for are left out of it; the server still makes them. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io,
    reused: 'inline',
  });
  return rest;
};
const content = (
  schema: z.ZodType,
  io: 'input' | 'output' = 'output',
  type = 'application/json',
) => ({
  content: { [type]: { schema: schemaOf(schema, io) } },
});

interface Route {
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly path?: readonly string[];
  readonly header?: readonly string[];
  readonly body?: z.ZodType;
  readonly answer?: z.ZodType;
  readonly type?: string;
  readonly open?: boolean;
}

const list = z.object({
  items: z.array(z.object({ k: z.string(), r: z.looseObject({ id: z.string(), rev: z.int() }) })),
  cursor: z.string().nullable(),
});
const one = z.object({
  k: z.string(),
  s: z.array(z.string()),
  r: z.looseObject({ id: z.string(), rev: z.int() }),
});
const health = z.object({
  status: z.string(),
  version: z.string(),
  database: z.string(),
  protocol: z.int(),
  demo: z.boolean(),
});
const nothing = z.object({});
const page = z.object({ cursor: z.string().optional(), limit: z.int().optional() });

const ROUTES: Readonly<Record<string, Route>> = {
  'get /api/health': { summary: 'Whether the server works', answer: health, open: true },
  'get /api/session': { summary: 'Who is signed in', answer: sessionAnswer },
  'post /api/auth/sign-in/username': {
    summary: 'Sign in; sets the session cookie',
    body: signInBody,
    open: true,
  },
  'post /api/auth/sign-out': { summary: 'Sign out', body: nothing },
  'post /api/auth/setup': {
    summary: 'First administrator of an empty server',
    body: setUpBody,
    open: true,
  },
  'post /api/sync/push': {
    summary: 'Send changes',
    body: pushRequest.extend({ mutations: z.array(mutation) }),
    answer: pushAnswer,
  },
  'get /api/sync/pull': { summary: 'Fetch changes', query: pullQuery, answer: pullAnswer },
  'get /api/sync/snapshot': {
    summary: 'Load shelves',
    query: snapshotBody.extend({ scopes: z.string() }),
    answer: snapshotLine,
    type: 'application/x-ndjson',
  },
  'post /api/sync/snapshot': {
    summary: 'Load shelves, for long lists of scopes',
    body: snapshotBody,
    answer: snapshotLine,
    type: 'application/x-ndjson',
  },
  'get /api/sync/live': {
    summary: 'Events of a new head',
    answer: z.string(),
    type: 'text/event-stream',
  },
  'get /api/sync/check': {
    summary: 'Count and hash of shelves',
    query: checkQuery,
    answer: checkAnswer,
  },
  'get /api/records/{kind}': {
    summary: 'Records of a kind; any indexed field filters',
    path: ['kind'],
    query: page,
    answer: list,
  },
  'get /api/records/{kind}/{id}': { summary: 'One record', path: ['kind', 'id'], answer: one },
  'get /api/records/{kind}/{id}/history': {
    summary: 'What happened to a record',
    path: ['kind', 'id'],
    answer: historyAnswer,
  },
  'put /api/blobs/{sha256}': {
    summary:
      'Keep an attachment under its own hash, at most 20 MiB: all of it, or part by part with Content-Range (bytes first-last/total). A part is answered with 202 and Upload-Offset, the last one with 200; a part that leaves a gap with 416 and the bytes received.',
    path: ['sha256'],
    header: ['content-range'],
    answer: z.object({ sha256: z.string(), size: z.int() }),
  },
  'head /api/blobs/{sha256}': {
    summary:
      'Whether an attachment is there for you; if not, Upload-Offset says how many bytes of your upload have arrived',
    path: ['sha256'],
  },
  'get /api/blobs/{sha256}': {
    summary: 'Read an attachment that a record in your sight names, or that you have sent',
    path: ['sha256'],
    answer: z.string(),
    type: 'application/octet-stream',
  },
  'get /api/public/ratings': {
    summary: 'Published awards: by name, level, year, type, place, validity or subjects',
    query: publicRatingsQuery,
    answer: publicRatings,
    open: true,
  },
  'get /api/public/ratings.html': {
    summary: 'The same as one page without scripts',
    query: publicRatingsQuery,
    answer: z.string(),
    type: 'text/html',
    open: true,
  },
  'get /api/keys': {
    summary: 'Own API keys',
    answer: z.object({
      items: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.string() })),
    }),
  },
  'post /api/keys': {
    summary: 'Make an API key',
    body: newKey,
    answer: z.object({ id: z.string(), name: z.string(), createdAt: z.string(), key: z.string() }),
  },
  'delete /api/keys/{id}': { summary: 'Withdraw an API key', path: ['id'], answer: nothing },
  'get /api/admin/users': {
    summary: 'Users and their grants',
    answer: z.object({ items: z.array(z.looseObject({ id: z.string() })) }),
  },
  'post /api/admin/users': {
    summary: 'Make an account',
    body: newUser,
    answer: z.object({ id: z.string() }),
  },
  'post /api/admin/users/{id}/grants': {
    summary: 'Give a grant',
    path: ['id'],
    body: grantBody,
    answer: nothing,
  },
  'delete /api/admin/users/{id}/grants': {
    summary: 'Take a grant back',
    path: ['id'],
    body: grantBody.omit({ subtree: true }),
    answer: nothing,
  },
};

function operation({ summary, query, path = [], header = [], body, answer, type, open }: Route) {
  const inPath = path.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'kind' ? { type: 'string', enum: KINDS } : { type: 'string' },
  }));
  const shape = query ? schemaOf(query, 'input') : null;
  const inQuery = Object.entries(shape?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: shape?.required?.includes(name) ?? false,
    schema,
  }));
  const inHeader = header.map((name) => ({
    name,
    in: 'header',
    required: false,
    schema: { type: 'string' },
  }));
  return {
    summary,
    parameters: [...inPath, ...inQuery, ...inHeader],
    ...(body ? { requestBody: { required: true, ...content(body, 'input') } } : {}),
    responses: {
      200: { description: 'OK', ...(answer ? content(answer, 'output', type) : {}) },
      default: {
        description: 'A problem',
        ...content(problem, 'output', 'application/problem+json'),
      },
    },
    ...(open ? { security: [] } : {}),
  };
}

/** The whole interface in OpenAPI 3.1, made from the schemas that check it. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(ROUTES)) {
    const [verb = '', path = ''] = name.split(' ');
    paths[path] = { ...paths[path], [verb]: operation(route) };
  }
  const records = Object.fromEntries(
    KINDS.map((kind) => [kind, schemaOf(registry[kind].stored())]),
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Chamberbook', version, description: 'Rosters, liaison and ratings, synced.' },
    security: [{ cookie: [] }, { key: [] }],
    paths,
    components: {
      schemas: records,
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'chamberbook.session_token' },
        key: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
