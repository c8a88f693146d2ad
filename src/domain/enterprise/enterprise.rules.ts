import { addMonths } from '#domain/kernel/calendar.ts';
import { earliest } from '#domain/kernel/date.ts';
import { type FieldName, isVisible, type View } from '#domain/kernel/entity.ts';
import { f } from '#domain/kernel/field.ts';
import { type Enterprise, enterprise } from './enterprise.entity.ts';
import {
  missingForSize,
  type SizeClass,
  type SizeInputs,
  sizeClassOf,
} from './size-class.rules.ts';

/** The name a person reads: the registered one, or the short one where space is scarce. */
export function displayName(
  of: Pick<Enterprise, 'name' | 'shortName'>,
  length: 'full' | 'short' = 'full',
): string {
  return length === 'short' && of.shortName ? of.shortName : of.name;
}

const MONEY = f.money();

/** Whether a form's revenue may be stored: amounts by calendar year, or nothing. */
export function isRevenue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return false;
  return Object.entries(value).every(
    ([year, amount]) => /^\d{4}$/.test(year) && MONEY.schema().safeParse(amount).success,
  );
}

/** The latest calendar year with a revenue, in cents; null where none is known. */
export function latestRevenue(
  of: Pick<Enterprise, 'revenue'>,
): { readonly year: string; readonly cents: number } | null {
  const years = Object.keys(of.revenue ?? {}).sort();
  const year = years.at(-1);
  const cents = year === undefined ? undefined : of.revenue?.[year]?.cents;
  return year === undefined || cents === undefined ? null : { year, cents };
}

function sizeInputs(of: Pick<Enterprise, 'industry' | 'staff' | 'revenue'>): SizeInputs {
  const revenue = latestRevenue(of);
  return {
    industry: of.industry,
    staff: of.staff,
    revenue: revenue === null ? null : revenue.cents / 1_000_000,
    assets: null,
  };
}

/** Large, medium, small or micro by the 2017 method; unknown while an input is missing. */
export function sizeClass(of: Pick<Enterprise, 'industry' | 'staff' | 'revenue'>): SizeClass {
  return sizeClassOf(sizeInputs(of));
}

/** What would have to be filled in for the size class to be known. */
export function missingSizeInputs(of: Pick<Enterprise, 'industry' | 'staff' | 'revenue'>) {
  return missingForSize(sizeInputs(of));
}

type Name = FieldName<typeof enterprise>;
/** One of each group is enough: a landline will do where there is no mobile number. */
const WANTED: readonly (readonly Name[])[] = [
  ['name'],
  ['creditCode', 'noCodeReason'],
  ['kind'],
  ['region'],
  ['industry'],
  ['address'],
  ['legalRepresentative'],
  ['contactName'],
  ['contactPhone', 'phone'],
  ['foundedOn'],
  ['capital', 'capitalText'],
  ['staff'],
  ['revenue'],
  ['business'],
  ['status'],
  ['verifiedOn'],
];

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

export interface Completeness {
  /** Whole percent, 100 only when nothing is missing. */
  readonly percent: number;
  /** First field of every group that is still empty. */
  readonly missing: readonly Name[];
}

/** How full a file is. Fields above the reader's view don't count: he can't see whether they are. */
export function completeness(of: Partial<Enterprise>, view: View = 'full'): Completeness {
  const groups = WANTED.map((group) =>
    group.filter((name) => isVisible(enterprise.fields[name], view)),
  ).filter((group) => group.length > 0);
  const missing = groups.flatMap(([first, ...rest]) =>
    first !== undefined && [first, ...rest].every((name) => isEmpty(of[name])) ? [first] : [],
  );
  return {
    percent: Math.floor((100 * (groups.length - missing.length)) / groups.length),
    missing,
  };
}

export const FRESHNESS = ['fresh', 'due', 'stale', 'never'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** A file is confirmed yearly; registers are renewed every three years, so older is stale. */
export function freshness(of: Pick<Enterprise, 'verifiedOn'>, today: string): Freshness {
  if (of.verifiedOn === null) return 'never';
  const since = earliest(of.verifiedOn);
  if (since > addMonths(today, -12)) return 'fresh';
  return since > addMonths(today, -36) ? 'due' : 'stale';
}
