import type { Chamber, ChamberType } from './chamber.entity.ts';

/** The five groups of 商会 that reports count by: 行业, 市场, 异地, 乡镇街道, 其他. */
export const CHAMBER_GROUPS = ['industry', 'market', 'hometown', 'grassroots', 'other'] as const;
export type ChamberGroup = (typeof CHAMBER_GROUPS)[number];

const GROUP_OF: Readonly<Record<ChamberType, ChamberGroup>> = {
  industry: 'industry',
  market: 'market',
  hometown: 'hometown',
  township: 'grassroots',
  subdistrict: 'grassroots',
  village: 'grassroots',
  park: 'other',
  building: 'other',
  other: 'other',
  youth: 'other',
  alliance: 'other',
};

/** The report group of a type; every type has exactly one, so groups add up to the total. */
export function chamberGroup(type: string): ChamberGroup {
  return Object.hasOwn(GROUP_OF, type) ? GROUP_OF[type as ChamberType] : 'other';
}

/** Types of a group, in the order of the code list. */
export function typesOf(group: ChamberGroup): readonly ChamberType[] {
  return (Object.keys(GROUP_OF) as ChamberType[]).filter((type) => GROUP_OF[type] === group);
}

/** Number of chambers by group, from counts by fine type; unknown types of later releases are 其他. */
export function groupCounts(
  byType: Readonly<Record<string, number>>,
): Readonly<Record<ChamberGroup, number>> {
  const counts = { industry: 0, market: 0, hometown: 0, grassroots: 0, other: 0 };
  for (const [type, n] of Object.entries(byType)) counts[chamberGroup(type)] += n;
  return counts;
}

/** A chamber that still works; those merged, cancelled or being founded don't count as chambers. */
export function isWorking(of: Pick<Chamber, 'status'>): boolean {
  return of.status === null || of.status === 'active' || of.status === 'rectifying';
}

/** The name a person reads: the registered one, or the short one where space is scarce. */
export function chamberName(
  of: Pick<Chamber, 'name' | 'shortName'>,
  length: 'full' | 'short' = 'full',
): string {
  return length === 'short' && of.shortName ? of.shortName : of.name;
}
