import { earliest } from './date.ts';

const DAY = 86_400_000;
const toDate = (day: string) => new Date(`${earliest(day)}T00:00:00Z`);
const toText = (date: Date) => date.toISOString().slice(0, 10);

/** The day `n` days after a full or partial date (its earliest day); `n` may be negative. */
export function addDays(day: string, n: number): string {
  return toText(new Date(toDate(day).getTime() + n * DAY));
}

/** The same day `n` months on, or the last day of a shorter month: 01-31 + 1 → 02-28. */
export function addMonths(day: string, n: number): string {
  const from = toDate(day);
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + n + 1, 0));
  to.setUTCDate(Math.min(from.getUTCDate(), to.getUTCDate()));
  return toText(to);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / DAY);
}
