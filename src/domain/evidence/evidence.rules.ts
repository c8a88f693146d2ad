import { addDays } from '#domain/kernel/calendar.ts';
import { latest } from '#domain/kernel/date.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import type { Evidence } from './evidence.entity.ts';

/** Days before its end from which a document and all that rests on it turn amber. */
export const AMBER_DAYS = 60;
export type EvidenceStanding = 'valid' | 'expiring' | 'expired';

/** How a document stands on a day; without `validTo` it does not expire. */
export function evidenceStanding(of: Pick<Evidence, 'validTo'>, day: string): EvidenceStanding {
  if (of.validTo === null) return 'valid';
  const last = latest(of.validTo);
  if (last < day) return 'expired';
  return last <= addDays(day, AMBER_DAYS) ? 'expiring' : 'valid';
}

const ORDER: readonly EvidenceStanding[] = ['expired', 'expiring', 'valid'];

/**
 * How an item stands that rests on documents: as well as the best of them, since one that has a valid
 * document does not hang on an old one. `until` is the day after which it has none; null where it has
 * no end. Null without documents.
 */
export function standingOfItem(
  documents: readonly Pick<Evidence, 'validTo'>[],
  day: string,
): { readonly standing: EvidenceStanding; readonly until: string | null } | null {
  if (documents.length === 0) return null;
  const standings = documents.map((e) => evidenceStanding(e, day));
  const ends = documents.map((e) => (e.validTo === null ? null : latest(e.validTo)));
  const until = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
  return { standing: ORDER.findLast((s) => standings.includes(s)) ?? 'expired', until };
}

/** The key by which a document names an item of a family of schemes. */
export const usedByKey = (family: string, item: string): string => `${family}:${item}`;

/**
 * What the documents that entries name are to say of the items they serve, by id: their `usedBy` with
 * the items of this family added. Those that say it already are left out.
 */
export function servedItems(
  documents: readonly Pick<Evidence, 'id' | 'usedBy'>[],
  family: string,
  entries: Entries,
): ReadonlyMap<string, readonly string[]> {
  const served = new Map<string, readonly string[]>();
  for (const { id, usedBy } of documents) {
    const items = Object.keys(entries).filter((code) => entries[code]?.evidence?.includes(id));
    const known = usedBy ?? [];
    const added = items.map((code) => usedByKey(family, code)).filter((k) => !known.includes(k));
    if (added.length > 0) served.set(id, [...known, ...added].slice(0, MOST_ITEMS));
  }
  return served;
}

/** As many as the field takes. */
const MOST_ITEMS = 60;
