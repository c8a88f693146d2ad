import { ageOn } from '#domain/demand/demand.due.rules.ts';
import type { Demand } from '#domain/demand/demand.entity.ts';
import { isOpen } from '#domain/demand/demand.rules.ts';
import { latest } from '#domain/kernel/date.ts';
import { type Period, periodAt, periodsOf } from '#domain/liaison/coverage/periods.ts';

export const AGES = ['0-7', '8-15', '16-30', '31-'] as const;
export type Age = (typeof AGES)[number];

const boundsOf = (age: Age) => {
  const [from, to] = age.split('-');
  return { from: Number(from), to: to ? Number(to) : Number.POSITIVE_INFINITY };
};

/** Open demands that were registered so many working days ago. */
export function openFor(demands: readonly Demand[], age: Age, day: string): readonly string[] {
  const { from, to } = boundsOf(age);
  const known = new Map<string, number>();
  return demands.flatMap((of) => {
    if (!isOpen(of.state)) return [];
    const n = known.get(of.registeredOn) ?? ageOn(of, day);
    known.set(of.registeredOn, n);
    return n >= from && n <= to ? [of.id] : [];
  });
}

/** Periods that a ledger is looked at by: this year, its quarters and this month, the year before. */
export function ledgerPeriods(today: string): readonly Period[] {
  const year = Number(today.slice(0, 4));
  const begun = periodsOf('quarter', year).filter((period) => period.from <= today);
  return [
    periodAt('year', today),
    ...begun.reverse(),
    periodAt('month', today),
    ...periodsOf('year', year - 1),
  ];
}

/** The days of a period by its key: `2026`, `2026-Q3`, `2026-05`; null for what is no such key. */
export function periodOf(
  key: string | null,
): { readonly from: string; readonly to: string } | null {
  if (key === null) return null;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  if (quarter) return periodsOf('quarter', Number(quarter[1]))[Number(quarter[2]) - 1] ?? null;
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(key)) return null;
  return { from: key.length === 4 ? `${key}-01-01` : `${key}-01`, to: latest(key) };
}
