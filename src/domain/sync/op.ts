import { z } from 'zod';

const id = z.uuid();
const values = z.record(z.string(), z.json());

/** A field as its author left it: `b` what he saw, `v` what he wrote; sets send what was added and removed. */
export const fieldPatch = z.union([
  z.strictObject({ b: z.json(), v: z.json() }),
  z.strictObject({ add: z.array(z.string()).optional(), del: z.array(z.string()).optional() }),
]);
export type FieldPatch = z.infer<typeof fieldPatch>;

export const op = z.discriminatedUnion('op', [
  z.looseObject({ op: z.literal('create'), kind: z.string(), id, v: values }),
  z.looseObject({
    op: z.literal('patch'),
    kind: z.string(),
    id,
    f: z.record(z.string(), fieldPatch),
  }),
  z.looseObject({ op: z.literal('delete'), kind: z.string(), id, b: values.optional() }),
  z.looseObject({ op: z.literal('restore'), kind: z.string(), id }),
  z.looseObject({
    op: z.literal('resolve'),
    kind: z.enum(['conflict', 'refusal']),
    id,
    take: z.enum(['mine', 'theirs', 'other']),
    v: z.json().optional(),
    b: z.literal('open'),
  }),
]);
export type Op = z.infer<typeof op>;

/** What one act of a person did: atomic, numbered 1, 2, 3 … by its client. */
export const mutation = z.looseObject({
  n: z.int().positive(),
  id,
  /** Device time; shown, never decided upon. */
  at: z.string().max(40),
  batch: id.nullish(),
  ops: z.array(op).min(1).max(100),
});
export type Mutation = z.infer<typeof mutation>;
