import { addMonths, daysBetween } from '#domain/kernel/calendar.ts';
import { earliest, latest } from '#domain/kernel/date.ts';
import type { Term } from './term.entity.ts';

/** 换届 clock: how near the end of a term is. Warnings come 12, 6 and 3 months before. */
export const TERM_PHASES = ['running', 'within-12', 'within-6', 'within-3', 'overdue'] as const;
export type TermPhase = (typeof TERM_PHASES)[number];

type Dates = Pick<Term, 'starts' | 'ends' | 'extendedTo'>;

/** The last day of a term, extension included. */
export function termEnd(of: Dates): string {
  const ends = latest(of.ends);
  const extended = of.extendedTo === null ? null : latest(of.extendedTo);
  return extended !== null && extended > ends ? extended : ends;
}

export interface TermClock {
  readonly phase: TermPhase;
  readonly ends: string;
  /** Negative once overdue. */
  readonly daysLeft: number;
  readonly extended: boolean;
}

/** Where a term stands on a day. */
export function termClock(of: Dates, today: string): TermClock {
  const ends = termEnd(of);
  const near = (months: number) => ends <= addMonths(today, months);
  const phase =
    ends < today
      ? 'overdue'
      : near(3)
        ? 'within-3'
        : near(6)
          ? 'within-6'
          : near(12)
            ? 'within-12'
            : 'running';
  return {
    phase,
    ends,
    daysLeft: daysBetween(today, ends),
    extended: ends !== latest(of.ends),
  };
}

/** The newest term of a body that has begun, else the first that will; null without any. */
export function currentTerm<T extends Pick<Term, 'starts' | 'number'>>(
  terms: readonly T[],
  today: string,
): T | null {
  const inOrder = [...terms].sort(
    (a, b) => earliest(a.starts).localeCompare(earliest(b.starts)) || a.number - b.number,
  );
  const begun = inOrder.filter((term) => earliest(term.starts) <= today);
  return begun.at(-1) ?? inOrder[0] ?? null;
}

export type TermFault =
  | 'ends-before-start'
  | 'longer-than-five-years'
  | 'extension-not-later'
  | 'extension-over-a-year';

/** What is wrong with the dates of a term: five years at most, one extension of a year at most. */
export function termFault(of: Dates): TermFault | null {
  const [starts, ends] = [earliest(of.starts), latest(of.ends)];
  if (ends <= starts) return 'ends-before-start';
  if (earliest(of.ends) > addMonths(latest(of.starts), 60)) return 'longer-than-five-years';
  if (of.extendedTo === null) return null;
  if (latest(of.extendedTo) <= ends) return 'extension-not-later';
  return earliest(of.extendedTo) > addMonths(ends, 12) ? 'extension-over-a-year' : null;
}
