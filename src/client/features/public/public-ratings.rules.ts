import type { PublicAward } from '#domain/award/public-ratings.ts';

export interface PublicFilter {
  readonly text: string;
  readonly level: string | null;
  readonly year: string | null;
}

/** Published awards under a filter: by part of a name, level and year. */
export function filtered(
  items: readonly PublicAward[],
  filter: PublicFilter,
): readonly PublicAward[] {
  const text = filter.text.trim();
  return items.filter(
    (a) =>
      (text === '' ||
        a.subject.name.includes(text) ||
        (a.subject.shortName?.includes(text) ?? false)) &&
      (filter.level === null || a.level === filter.level) &&
      (filter.year === null || a.year === filter.year),
  );
}

/** The years that occur, the latest first. */
export function yearsOf(items: readonly PublicAward[]): readonly string[] {
  return [...new Set(items.map((a) => a.year).filter((y) => y !== null))].sort().reverse();
}
