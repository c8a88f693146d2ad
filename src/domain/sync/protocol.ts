import { z } from 'zod';
import { VIEWS } from '#domain/kernel/entity.ts';
import { PROBLEMS, type ProblemCode } from '#domain/kernel/problem.ts';

/**
 * Version of every message below. Raise it when an older client would misread a newer server,
 * and say why here. History: 1 (2026-11-21) first release.
 */
export const PROTOCOL_VERSION = 1;
/** Pulls of clients older than this are refused (426); their pushes are accepted for ever. */
export const MIN_PULL_VERSION = 1;
export const SCHEMA_HEADER = 'Sync-Schema';

export const LIMITS = {
  mutations: 50,
  pushBytes: 1_048_576,
  ops: 100,
  page: 2000,
  defaultPage: 1000,
} as const;

const row = z.looseObject({ id: z.string(), rev: z.int() });
export type WireRow = z.infer<typeof row>;
const view = z.enum(VIEWS);
/** A code that a newer server made up is told as `internal`; it never spoils the whole answer. */
const code = z.enum(codesOfResults()).catch('internal');

/** `blob` and `range` answer requests: no mutation is ever rejected, and so used up, with them. */
function codesOfResults(): [ProblemCode] {
  const codes = Object.keys(PROBLEMS).filter((name) => name !== 'blob' && name !== 'range');
  return codes as [ProblemCode];
}

/** Loose on purpose: one bad mutation is rejected by itself and never stops the batch. */
export const pushRequest = z.object({
  client: z.uuid(),
  epoch: z.string(),
  mutations: z
    .array(z.looseObject({ n: z.int().positive(), id: z.string() }))
    .max(LIMITS.mutations),
});
export type PushRequest = { client: string; epoch: string; mutations: unknown[] };

export const pushResult = z.object({
  n: z.int(),
  id: z.string(),
  status: z.enum(['applied', 'merged', 'conflict', 'rejected']),
  conflicts: z
    .array(
      z.object({ id: z.string(), kind: z.string(), row: z.string(), field: z.string().nullable() }),
    )
    .optional(),
  error: z
    .object({
      code,
      kind: z.string().optional(),
      row: z.string().optional(),
      field: z.string().optional(),
      message: z.string(),
      read: z.json().optional(),
      allowed: z.json().optional(),
    })
    .optional(),
});
export type PushResult = z.infer<typeof pushResult>;

export const pushRow = z.object({
  k: z.string(),
  s: z.string(),
  view,
  r: row,
  del: z.literal(1).optional(),
});
export type PushRow = z.infer<typeof pushRow>;
export const pushAnswer = z.object({
  epoch: z.string(),
  at: z.int(),
  last: z.int(),
  results: z.array(pushResult),
  rows: z.array(pushRow),
});
export type PushAnswer = z.infer<typeof pushAnswer>;

export const pullItem = z.union([
  z.object({ k: z.string(), s: z.string(), r: row }),
  z.object({ k: z.string(), s: z.string(), id: z.string(), rev: z.int(), del: z.literal(1) }),
  z.object({ k: z.string(), s: z.string(), id: z.string(), rev: z.int(), exit: z.literal(1) }),
]);
export type PullItem = z.infer<typeof pullItem>;

const shelves = {
  have: z.string(),
  scopes: z.record(z.string(), view),
  kinds: z.array(z.string()),
};
export const pullChanges = z.object({
  epoch: z.string(),
  items: z.array(pullItem),
  cursor: z.int(),
  more: z.boolean(),
  last: z.int(),
});
export const pullShelves = z.object({ epoch: z.string(), ...shelves });
export const pullReset = z.object({
  epoch: z.string(),
  reset: z.enum(['epoch', 'horizon']),
  head: z.int(),
  last: z.int(),
  ...shelves,
});
export const pullAnswer = z.union([pullReset, pullChanges, pullShelves]);
export type PullChanges = z.infer<typeof pullChanges>;
export type PullShelves = z.infer<typeof pullShelves>;
export type PullReset = z.infer<typeof pullReset>;
export type PullAnswer = z.infer<typeof pullAnswer>;

/** Lines of a snapshot stream (NDJSON), in this order; data lines are bare rows. */
export const snapshotLine = z.union([
  z.object({ epoch: z.string(), schema: z.int(), rows: z.int() }),
  z.object({ shelf: z.tuple([z.string(), z.string()]), at: z.int(), n: z.int(), view }),
  z.object({ end: z.tuple([z.string(), z.string()]), count: z.int(), hash: z.string() }),
  z.object({ done: z.literal(1) }),
  row,
]);

export const headEvent = z.object({ epoch: z.string(), head: z.int() });
export const checkAnswer = z.object({
  epoch: z.string(),
  at: z.int(),
  shelves: z.record(z.string(), z.object({ count: z.int(), hash: z.string() })),
});
export type CheckAnswer = z.infer<typeof checkAnswer>;

/** What the app learns about who is signed in: GET /api/session. */
export const sessionAnswer = z.object({
  user: z.object({ id: z.string(), username: z.string(), name: z.string() }),
  workspace: z.object({ id: z.uuid(), name: z.string(), demo: z.boolean() }),
  grants: z.array(z.object({ scope: z.string(), role: z.string(), subtree: z.boolean() })),
  now: z.string(),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;
