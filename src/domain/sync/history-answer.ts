import { z } from 'zod';

const contradiction = z.object({
  id: z.string(),
  field: z.string().nullable(),
  reason: z.string(),
  base: z.json(),
  theirs: z.json(),
  mine: z.json(),
  status: z.string(),
});

/** What the server knows of a record's past, newest first. */
export const historyAnswer = z.object({
  k: z.string(),
  id: z.string(),
  items: z.array(
    z.object({
      rev: z.int(),
      op: z.string(),
      by: z.string(),
      byId: z.string(),
      at: z.string().nullable(),
      receivedAt: z.string(),
      client: z.string(),
      n: z.int(),
      parallel: z.boolean(),
      parallelWith: z.array(z.string()),
      lost: z.array(contradiction),
      settled: z.array(contradiction),
      changes: z.record(z.string(), z.object({ before: z.json(), after: z.json() })),
    }),
  ),
});
export type HistoryAnswer = z.infer<typeof historyAnswer>;
