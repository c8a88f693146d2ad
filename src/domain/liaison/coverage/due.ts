import { type Duty, dutiesOf } from './cells.ts';
import type { CoverageBook } from './coverage-book.ts';
import { periodAt } from './periods.ts';
import type { Target } from './targets.ts';

export interface Due {
  /** Duties of this calendar year whose time is over, unmet. */
  readonly overdue: readonly Duty[];
  /** Duties whose time runs now, unmet; the earliest end first. */
  readonly open: readonly Duty[];
}

/** What is still to be done for a target as of a day, within the calendar year of the day. */
export function dueOf(book: CoverageBook, target: Target, day: string): Due {
  const unmet = dutiesOf(book, target, periodAt('year', day), undefined)
    .filter((d) => d.visits.length < d.required)
    .toSorted((a, b) => (a.period.to < b.period.to ? -1 : 1));
  return {
    overdue: unmet.filter((d) => d.period.to < day),
    open: unmet.filter((d) => d.period.from <= day && d.period.to >= day),
  };
}

/** The most pressing first: overdue, then by the end of what runs, then what asks for nothing. */
export function compareDue(a: Due, b: Due): number {
  const rank = (due: Due) =>
    due.overdue[0]?.period.to ?? (due.open[0] ? `~${due.open[0].period.to}` : '~~');
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}
