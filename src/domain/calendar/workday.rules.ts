import { isPartialDate } from '#domain/kernel/date.ts';
import { Problem } from '#domain/kernel/problem.ts';
import shipped from './holidays.cn.json' with { type: 'json' };

const DAY = 86_400_000;
/** No notice moves more than a few weeks of days; beyond this a calendar has no workdays at all. */
const LONGEST_HOLIDAY = 366;

/**
 * Days off (`true`) and weekend days worked instead (`false`); any other day is a workday from
 * Monday to Friday. `years` are those whose notice is in the data.
 */
export interface WorkCalendar {
  readonly days: ReadonlyMap<string, boolean>;
  readonly years: readonly number[];
}

/** Notices by year: `{ "2027": ["元旦 +2027-01-01 +2027-01-02 -2027-01-04", …] }`. */
export type Notices = Readonly<Record<string, readonly string[]>>;

/** Reads notices: a name, then `+` before each day off and `-` before each weekend day worked. */
export function readNotices(notices: Notices): WorkCalendar {
  const days = new Map<string, boolean>();
  const years: number[] = [];
  for (const [year, lines] of Object.entries(notices)) {
    if (!/^\d{4}$/.test(year)) refuse(year, 'a year of four digits');
    years.push(Number(year));
    for (const line of lines)
      for (const mark of line.split(' ').slice(1)) {
        const day = mark.slice(1);
        if (!/^[+-]\d{4}-\d{2}-\d{2}$/.test(mark) || !isPartialDate(day))
          refuse(`${year}: ${mark}`, '+2027-01-01 for a day off, -2027-01-02 for a day worked');
        days.set(day, mark.startsWith('+'));
      }
  }
  return { days, years: years.sort((a, b) => a - b) };
}

function refuse(read: string, allowed: string): never {
  throw new Problem('invalid', `The calendar can't be read at “${read}”; allowed is ${allowed}`, {
    read,
    allowed,
  });
}

let ownCalendar: WorkCalendar | undefined;

/** The State Council's notices that ship with the product, 2007–2026. */
export function chinaCalendar(): WorkCalendar {
  ownCalendar ??= readNotices(shipped.years);
  return ownCalendar;
}

/** The shipped calendar with notices of a workspace laid over it, year by year. */
export function calendarWith(own: Notices): WorkCalendar {
  return readNotices({ ...shipped.years, ...own });
}

const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`);
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Whether people work on a day (`2026-10-10`): weekends and holidays no, make-up days yes. */
export function isWorkday(date: string, calendar: WorkCalendar = chinaCalendar()): boolean {
  const marked = calendar.days.get(date);
  if (marked !== undefined) return !marked;
  const weekday = new Date(timeOf(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The day `n` workdays after a date; before it where `n` is negative. The date itself does not
 * count, so 3 workdays from a Friday is the next Wednesday. For 0: the date.
 */
export function addWorkdays(
  date: string,
  n: number,
  calendar: WorkCalendar = chinaCalendar(),
): string {
  const step = n < 0 ? -DAY : DAY;
  let time = timeOf(date);
  for (let left = Math.abs(n), idle = 0; left > 0 && idle < LONGEST_HOLIDAY; ) {
    time += step;
    const works = isWorkday(dateOf(time), calendar);
    left -= works ? 1 : 0;
    idle = works ? 0 : idle + 1;
  }
  return dateOf(time);
}

/** Workdays after `from` up to and including `to`; negative where `to` lies before. */
export function workdaysBetween(
  from: string,
  to: string,
  calendar: WorkCalendar = chinaCalendar(),
): number {
  if (to < from) return -workdaysBetween(to, from, calendar);
  let count = 0;
  for (let time = timeOf(from) + DAY; time <= timeOf(to); time += DAY)
    if (isWorkday(dateOf(time), calendar)) count += 1;
  return count;
}

/** Whether the notice of a day's year is known; where not, a due date is provisional. */
export function isYearKnown(date: string, calendar: WorkCalendar = chinaCalendar()): boolean {
  return calendar.years.includes(Number(date.slice(0, 4)));
}
