import { PinyinBook, wordMatcher } from '#client/data/index/pinyin-matcher.ts';
import type { ReadingsOf } from '#client/data/index/readings.ts';
import { validityOf } from '#domain/award/award.rules.ts';
import {
  liesIn,
  MOST_SUBJECTS,
  type PublicAward,
  STANDINGS,
  standsAs,
} from '#domain/award/public-ratings.ts';

/** As the address of the page has it; what is absent narrows nothing. */
export interface PublicFilter {
  readonly q?: string | undefined;
  readonly level?: string | undefined;
  readonly year?: string | undefined;
  readonly type?: string | undefined;
  /** A region code; its zeros stand for all below. */
  readonly place?: string | undefined;
  readonly validity?: string | undefined;
}

/** What pinyin and names of regions need; both come after the first paint. */
export interface Known {
  readonly readings: ReadingsOf | null;
  /** A region in words, from the province down: `河南省 洛阳市`. */
  readonly placeName: (code: string) => string;
}

const unitsOf = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0));

/**
 * Says whether every word of a text stands in a name (as written, in pinyin or by initials) or, as
 * written, in a place: in pinyin, 河南省 would be found by the letters of 湖南商会.
 */
function finder(text: string, readings: ReadingsOf | null) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (name: string, place: string): boolean => {
    const units = unitsOf(name.toLowerCase());
    const book = new PinyinBook();
    book.meetAll(units);
    if (readings) book.teach(readings);
    return words.every((word) => {
      const { at } = wordMatcher(word, book);
      return place.includes(word) || units.some((_, from) => at(units, from, units.length));
    });
  };
}

/** Published awards under a filter, in their order; `day` decides what holds. */
export function filtered(
  items: readonly PublicAward[],
  filter: PublicFilter,
  day: string,
  known: Known,
): readonly PublicAward[] {
  const { q = '', level, year, type, place, validity } = filter;
  const find = q.trim() === '' ? null : finder(q, known.readings);
  const hits = new Map<string, boolean>();
  const isHit = ({ subject }: PublicAward): boolean => {
    const before = hits.get(subject.id);
    if (before !== undefined || !find) return before ?? true;
    const where = subject.region === null ? '' : known.placeName(subject.region);
    const hit = find(`${subject.name}\n${subject.shortName ?? ''}`, where);
    hits.set(subject.id, hit);
    return hit;
  };
  const asked = STANDINGS.find((known) => known === validity);
  return items.filter(
    (a) =>
      (!level || a.level === level) &&
      (!year || a.year === year) &&
      (!type || a.subject.type === type) &&
      (!place || liesIn(a.subject.region, place)) &&
      (!asked || standsAs(validityOf(a, day), asked)) &&
      isHit(a),
  );
}

/**
 * The same question for the interface, which knows no pinyin and no names of places: a text that it
 * would answer otherwise becomes the subjects that it found, and is left out where they are too many to name.
 */
export function askOf(
  { q = '', ...others }: PublicFilter,
  found: readonly PublicAward[],
): Readonly<Record<string, string | undefined>> {
  const plain = (name: string | null) => name?.includes(q.trim()) ?? false;
  const same = found.every(({ subject }) => plain(subject.name) || plain(subject.shortName));
  if (found.length > 0 && same) return { ...others, q: q.trim() || undefined };
  const ids = [...new Set(found.map(({ subject }) => subject.id))];
  if (ids.length === 0) return { ...others, q: q.trim() || undefined };
  return ids.length > MOST_SUBJECTS ? others : { ...others, subject: ids.join(',') };
}

/** The years that occur, the latest first. */
export function yearsOf(items: readonly PublicAward[]): readonly string[] {
  return [...new Set(items.map((a) => a.year).filter((y) => y !== null))].sort().reverse();
}

/** The types of subjects that occur. */
export const typesOf = (items: readonly PublicAward[]): readonly string[] =>
  [...new Set(items.map((a) => a.subject.type).filter((type) => type !== null))].sort();

/** The regions that occur and those above them, from the province down. */
export function placesOf(items: readonly PublicAward[]): readonly string[] {
  const codes = items.flatMap(({ subject: { region } }) => {
    const six = /^\d{6}/.exec(region ?? '')?.[0];
    return six ? [`${six.slice(0, 2)}0000`, `${six.slice(0, 4)}00`, six] : [];
  });
  return [...new Set(codes)].sort();
}
