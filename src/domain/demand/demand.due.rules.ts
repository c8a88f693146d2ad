import {
  addWorkdays,
  chinaCalendar,
  isYearKnown,
  type WorkCalendar,
  workdaysBetween,
} from '#domain/calendar/workday.rules.ts';
import { earliest, latest } from '#domain/kernel/date.ts';
import type { DEMAND_CATEGORIES } from './demand.entity.ts';
import { type DemandFacts, isOpen, reachedOn, stateOn } from './demand.rules.ts';

/** Working days in which a demand is to be handled: defaults of this product, not an official rule. */
export const TERM_DAYS = { simple: 7, complex: 15, most: 30 } as const;
export type Term = keyof typeof TERM_DAYS;
type Category = (typeof DEMAND_CATEGORIES)[number];

const TERM_OF: Readonly<Record<Category, Term>> = {
  policy: 'simple',
  utilities: 'simple',
  logistics: 'simple',
  approval: 'simple',
  'urban-management': 'simple',
  tax: 'simple',
  finance: 'complex',
  labour: 'complex',
  environment: 'complex',
  enforcement: 'complex',
  'market-access': 'complex',
  'intellectual-property': 'complex',
  talent: 'complex',
  safety: 'complex',
  other: 'complex',
  land: 'most',
  arrears: 'most',
  legal: 'most',
};

/** The term of a category; demands without one get the middle term. */
export const termOf = (category: Category | null): Term =>
  category === null ? 'complex' : TERM_OF[category];

/** The default due date: the term in working days after the day of registration. */
export function defaultDue(
  category: Category | null,
  registeredOn: string,
  calendar: WorkCalendar = chinaCalendar(),
): string {
  return addWorkdays(latest(registeredOn), TERM_DAYS[termOf(category)], calendar);
}

type Dated = Pick<DemandFacts, 'category' | 'registeredOn' | 'dueOn'>;

/** The last day on which handling is on time: the one that was set, else the default of its category. */
export function dueOf(demand: Dated, calendar: WorkCalendar = chinaCalendar()): string {
  return demand.dueOn === null
    ? defaultDue(demand.category, demand.registeredOn, calendar)
    : latest(demand.dueOn);
}

/** The day on which handling ended: the reply, or the closing where no reply was noted; else null. */
export function handledOn(demand: DemandFacts, day: string): string | null {
  const ends = (['replied', 'closed'] as const)
    .map((state) => reachedOn(demand, state))
    .filter((on) => on !== null && on <= day);
  return ends[0] ?? null;
}

export interface Deadline {
  readonly due: string;
  /** Working days from the day to the due date; negative: over by so many. A weekend is not over yet. */
  readonly left: number;
  readonly overdue: boolean;
  /** False where the holidays of the due year are not published yet: the date is provisional. */
  readonly sure: boolean;
}

/**
 * How a demand stands to its due date as of a day; null where nothing runs: handled, closed, aside.
 * The time that the enterprise takes to confirm is not the handler's.
 */
export function deadlineOn(
  demand: DemandFacts,
  day: string,
  calendar: WorkCalendar = chinaCalendar(),
): Deadline | null {
  const state = stateOn(demand, day);
  if (state === null || !isOpen(state) || handledOn(demand, day) !== null) return null;
  const due = dueOf(demand, calendar);
  const left = workdaysBetween(day, due, calendar);
  return { due, left: left === 0 ? 0 : left, overdue: left < 0, sure: isYearKnown(due, calendar) };
}

/** Whether handling took, or takes, longer than its term as of a day. */
export function isLate(
  demand: DemandFacts,
  day: string,
  calendar: WorkCalendar = chinaCalendar(),
): boolean {
  const ended = handledOn(demand, day);
  if (ended !== null) return workdaysBetween(dueOf(demand, calendar), ended, calendar) > 0;
  return deadlineOn(demand, day, calendar)?.overdue === true;
}

/** Those whose handling is past its term as of a day and not ended. */
export const overdueOn = <D extends DemandFacts>(
  demands: readonly D[],
  day: string,
): readonly D[] => demands.filter((demand) => deadlineOn(demand, day)?.overdue === true);

/** Working days since registration. */
export function ageOn(
  demand: Pick<DemandFacts, 'registeredOn'>,
  day: string,
  calendar: WorkCalendar = chinaCalendar(),
): number {
  return Math.max(0, workdaysBetween(earliest(demand.registeredOn), day, calendar));
}
