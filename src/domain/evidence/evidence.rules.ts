import { addDays } from '#domain/kernel/calendar.ts';
import { latest } from '#domain/kernel/date.ts';
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

export interface DependentItem {
  readonly code: string;
  /** The best of its documents: an item that has a valid one does not hang on an old one. */
  readonly standing: EvidenceStanding;
  readonly evidence: readonly string[];
  /** The day after which the item has no valid document; null where it has no end. */
  readonly until: string | null;
}

const ORDER: readonly EvidenceStanding[] = ['expired', 'expiring', 'valid'];

/** The key by which a document names an item of a family of schemes. */
export const usedByKey = (family: string, item: string): string => `${family}:${item}`;

/** Items of a family that rest on documents, as they stand on a day, by code. */
export function dependentItems(
  documents: readonly Pick<Evidence, 'id' | 'validTo' | 'usedBy'>[],
  family: string,
  day: string,
): readonly DependentItem[] {
  const byItem = new Map<string, (typeof documents)[number][]>();
  for (const one of documents)
    for (const key of one.usedBy ?? []) {
      const [of, code = ''] = key.split(/:(.*)/);
      if (of === family) byItem.set(code, [...(byItem.get(code) ?? []), one]);
    }
  return [...byItem]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, found]) => {
      const standings = found.map((e) => evidenceStanding(e, day));
      const ends = found.map((e) => (e.validTo === null ? null : latest(e.validTo)));
      const last = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
      const standing = ORDER.findLast((s) => standings.includes(s)) ?? 'expired';
      return { code, standing, evidence: found.map((e) => e.id), until: last };
    });
}
