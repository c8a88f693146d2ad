import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { PROBLEMS, type Problem, type ProblemCode } from '#domain/kernel/problem.ts';

const TITLES: Readonly<Record<ProblemCode, string>> = {
  invalid: 'A value is not allowed',
  malformed: 'The request could not be read',
  'unknown-kind': 'No such kind of record',
  'unknown-field': 'No such field',
  'unknown-op': 'No such operation',
  reference: 'A reference points to nothing',
  parent: 'What this belongs to is missing',
  exists: 'It exists already',
  forbidden: 'Not allowed',
  scope: 'Outside your scopes',
  absent: 'Not found',
  unauthenticated: 'Not signed in',
  epoch: 'The history of the server was replaced',
  fork: 'This client was copied',
  'too-large': 'Too large',
  'schema-too-old': 'This app is too old',
  'too-many-requests': 'Too many requests',
  unavailable: 'Not available at the moment',
  blob: 'A file must be uploaded first',
  range: 'This part does not continue what was received',
  internal: 'Something went wrong on the server',
};

/** A problem as RFC 9457 JSON; its details travel beside the standard members. */
export function problemAnswer(problem: Problem, headers: Record<string, string> = {}): Response {
  const { code, message, details } = problem;
  const body = {
    ...details,
    type: `urn:chamberbook:problem:${code}`,
    title: TITLES[code],
    status: PROBLEMS[code],
    code,
    detail: message,
  };
  const wait = details.retryAfter;
  return new Response(JSON.stringify(body), {
    status: PROBLEMS[code],
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(typeof wait === 'number' ? { 'retry-after': String(wait) } : {}),
      ...headers,
    },
  });
}

/** A JSON answer that no cache keeps. */
export function json(c: Context, body: object): Response {
  c.header('cache-control', 'no-store');
  return c.json(body);
}

const zip = promisify(gzip);
/** Shorter texts fit into one packet as they are. */
const WORTH_ZIPPING = 1400;

/** The same, zipped lightly where it is worth it: rows repeat the names of their fields. */
export async function zippedJson(c: Context, body: object): Promise<Response> {
  const text = JSON.stringify(body);
  const zipped = text.length > WORTH_ZIPPING && takesGzip(c);
  return new Response(zipped ? await zip(text, { level: constants.Z_BEST_SPEED }) : text, {
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    },
  });
}

export const takesGzip = (c: Context): boolean =>
  /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
