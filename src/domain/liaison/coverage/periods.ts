import { addDays } from '#domain/kernel/calendar.ts';
import { earliest, latest } from '#domain/kernel/date.ts';
import type { CadencePeriod } from '#domain/liaison-rule/liaison-rule.entity.ts';

/** A stretch of the calendar: `2026`, `2026-H1`, `2026-Q3` or `2026-05`, with its first and last day. */
export interface Period {
  readonly key: string;
  readonly per: CadencePeriod;
  readonly from: string;
  readonly to: string;
}

const MONTHS: Readonly<Record<CadencePeriod, number>> = {
  year: 12,
  'half-year': 6,
  quarter: 3,
  month: 1,
};
const two = (n: number) => String(n).padStart(2, '0');

function keyOf(per: CadencePeriod, year: number, at: number): string {
  if (per === 'year') return `${year}`;
  if (per === 'month') return `${year}-${two(at + 1)}`;
  return `${year}-${per === 'quarter' ? 'Q' : 'H'}${at + 1}`;
}

/** A board asks for the same few periods thousands of times: each answer is made once. */
function once<A extends readonly unknown[], R>(key: (...of: A) => string, make: (...of: A) => R) {
  const made = new Map<string, R>();
  return (...of: A): R => {
    const name = key(...of);
    const found = made.get(name);
    if (found !== undefined) return found;
    const fresh = make(...of);
    made.set(name, fresh);
    return fresh;
  };
}

function periodsMade(per: CadencePeriod, year: number): readonly Period[] {
  const length = MONTHS[per];
  return Array.from({ length: 12 / length }, (_, at) => ({
    key: keyOf(per, year, at),
    per,
    from: `${year}-${two(at * length + 1)}-01`,
    to: latest(`${year}-${two((at + 1) * length)}`),
  }));
}

/** The periods of a calendar year, in order. */
export const periodsOf = once((per, year) => `${per} ${year}`, periodsMade);

/** The period in which a day lies. */
export function periodAt(per: CadencePeriod, day: string): Period {
  const periods = periodsOf(per, Number(day.slice(0, 4)));
  const month = Number(earliest(day).slice(5, 7)) - 1;
  return periods[Math.floor(month / MONTHS[per])] as Period;
}

function endingMade(per: CadencePeriod, within: Period): readonly Period[] {
  const last = Number(within.to.slice(0, 4));
  const first = Number(within.from.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return years
    .flatMap((year) => periodsOf(per, year))
    .filter((p) => p.to >= within.from && p.to <= within.to);
}

/** Periods of a length whose last day lies within another period. */
export const endingWithin = once((per, within) => `${per} ${within.key}`, endingMade);

/** The day from which at least half of a period is left. */
export const halfOf = once(({ key }) => key, halfMade);

function halfMade(period: Period): string {
  const days = Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000) + 1;
  return addDays(period.from, Math.floor(days / 2));
}
