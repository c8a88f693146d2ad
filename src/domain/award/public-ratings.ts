import { z } from 'zod';

/** One published award: no person, no contact, only what may be read by anyone. */
export const publicAward = z.object({
  id: z.string(),
  subject: z.object({
    id: z.string(),
    kind: z.enum(['chamber', 'federation']),
    name: z.string(),
    shortName: z.string().nullable(),
    type: z.string().nullable(),
    region: z.string().nullable(),
  }),
  scheme: z.object({ name: z.string(), version: z.string(), official: z.boolean() }),
  level: z.string(),
  grade: z.string(),
  benchmark: z.boolean(),
  year: z.string().nullable(),
  awardedOn: z.string(),
  validUntil: z.string().nullable(),
  revokedOn: z.string().nullable(),
  source: z.string().nullable(),
  demo: z.boolean(),
});
export type PublicAward = z.infer<typeof publicAward>;

/** GET /api/public/ratings. `asOf` is the server's moment of reading. */
export const publicRatings = z.object({
  asOf: z.string(),
  workspace: z.string(),
  items: z.array(publicAward),
});
export type PublicRatings = z.infer<typeof publicRatings>;
