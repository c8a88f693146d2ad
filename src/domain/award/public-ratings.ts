import { z } from 'zod';
import { CHAMBER_TYPES } from '#domain/chamber/chamber.entity.ts';
import { OUTCOME_WORDS } from '#domain/scheme/outcome-word.ts';
import { RATING_LEVELS } from '#domain/scheme/rating-levels.ts';
import { VALIDITIES, type Validity } from './award.rules.ts';

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
  /** How the scheme calls it: recognised, confirmed, selected …; earlier releases did not say. */
  outcome: z.enum(OUTCOME_WORDS).optional(),
  benchmark: z.boolean(),
  year: z.string().nullable(),
  awardedOn: z.string(),
  validUntil: z.string().nullable(),
  revokedOn: z.string().nullable(),
  /** How it stood on the day of `asOf`; earlier releases did not say. */
  validity: z.enum(VALIDITIES).optional(),
  /** The names of the dimensions under which it was won. */
  wording: z.array(z.string()).optional(),
  source: z.string().nullable(),
  demo: z.boolean(),
});
export type PublicAward = z.infer<typeof publicAward>;

/** GET /api/public/ratings. `asOf` is the server's moment of reading. */
export const publicRatings = z.object({
  asOf: z.string(),
  workspace: z.string(),
  /** How many awards the question has in all, this page and the others. */
  total: z.int().optional(),
  items: z.array(publicAward),
});
export type PublicRatings = z.infer<typeof publicRatings>;

/** How awards may be asked for: `current` is what holds on the day, whether or not it ends soon. */
export const STANDINGS = ['current', 'expiring', 'lapsed', 'revoked'] as const;
type Standing = (typeof STANDINGS)[number];

/** How many subjects one question may name: their ids fit an address. */
export const MOST_SUBJECTS = 50;
const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

export const standsAs = (validity: Validity, asked: Standing): boolean =>
  validity === asked || (asked === 'current' && (validity === 'valid' || validity === 'expiring'));

/** What may be asked: `q` part of a name, `place` a region code (its zeros stand for all below). */
export const publicRatingsQuery = z.object({
  q: z.string().trim().max(60).optional(),
  level: z.enum(RATING_LEVELS).optional(),
  year: z.string().max(20).optional(),
  type: z.enum(CHAMBER_TYPES).optional(),
  place: z
    .string()
    .regex(/^\d{6}(-[a-z0-9]{1,12})?$/)
    .optional(),
  validity: z.enum(STANDINGS).optional(),
  /** Ids of chambers or federations, with commas between: all their awards. */
  subject: z
    .string()
    .regex(new RegExp(`^${UUID}(,${UUID}){0,${MOST_SUBJECTS - 1}}$`))
    .optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(20_000).default(20_000),
});
export type PublicRatingsQuery = z.infer<typeof publicRatingsQuery>;

/** Whether a region lies in a place: `410300` holds `410324`, `410000` the whole province. */
export function liesIn(region: string | null, place: string): boolean {
  if (region === null) return false;
  const prefix = /^\d{6}$/.test(place) ? place.replace(/(00){1,2}$/, '') : place;
  return region.startsWith(prefix);
}

/** The awards that a question has, in their order, and the page that it asks for. */
export function answerPublic(
  items: readonly PublicAward[],
  ask: PublicRatingsQuery,
): { readonly total: number; readonly items: PublicAward[] } {
  const subjects = ask.subject && new Set(ask.subject.split(','));
  const found = items.filter(
    ({ subject, level, year, validity = 'valid' }) =>
      (!ask.q || subject.name.includes(ask.q) || subject.shortName?.includes(ask.q)) &&
      (!ask.level || level === ask.level) &&
      (!ask.year || year === ask.year) &&
      (!ask.type || subject.type === ask.type) &&
      (!ask.place || liesIn(subject.region, ask.place)) &&
      (!ask.validity || standsAs(validity, ask.validity)) &&
      (!subjects || subjects.has(subject.id)),
  );
  return { total: found.length, items: found.slice(ask.offset, ask.offset + ask.limit) };
}
