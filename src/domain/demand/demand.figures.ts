import {
  chinaCalendar,
  type WorkCalendar,
  workdaysBetween,
} from '#domain/calendar/workday.rules.ts';
import { earliest } from '#domain/kernel/date.ts';
import { isLate } from './demand.due.rules.ts';
import type { DemandState } from './demand.entity.ts';
import { type DemandFacts, reachedOn, stateOn } from './demand.rules.ts';

export type CountedDemand = DemandFacts & { readonly id: string };

/** A figure with what it is made of: `rows` are the ids in the numerator, `of` those in the denominator. */
export interface DemandFigure {
  readonly numerator: number;
  readonly denominator: number;
  readonly rows: readonly string[];
  readonly of: readonly string[];
}

export const DEMAND_FIGURES = [
  'accepted',
  'solved',
  'closed',
  'satisfied',
  'closedOnTime',
  'overdue',
  'days',
] as const;
export type DemandFigureName = (typeof DEMAND_FIGURES)[number];

export interface FigureSpan {
  /** As of this day; what happened later is not known yet. */
  readonly day: string;
  /** Demands registered in this period, both ends included; null is open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Solved is what the enterprise confirmed or what was closed as solved; a reply alone claims it. */
const SOLVED_IN: readonly DemandState[] = ['confirmed', 'closed'];

const ratedOn = (demand: DemandFacts): string | null =>
  reachedOn(demand, 'confirmed') ?? reachedOn(demand, 'closed') ?? reachedOn(demand, 'replied');

/**
 * The figures of a ledger, each over the demands registered in the period, as of a day:
 * - accepted 受理数: all but those that were rejected (不予受理) ÷ all registered
 * - solved 解决率: outcome solved, and confirmed or closed ÷ accepted
 * - closed 办结率: closed, however it ended ÷ accepted
 * - satisfied 满意率: rated 满意 (基本满意 is not) ÷ rated
 * - closedOnTime 按时办结率: closed, and handled by the due date ÷ closed
 * - overdue 超期率: handled late, or not handled and past due ÷ accepted
 * - days 平均办理天数: working days from registration to closing ÷ closed
 */
export function demandFigures(
  demands: readonly CountedDemand[],
  { day, from, to }: FigureSpan,
  calendar: WorkCalendar = chinaCalendar(),
): Readonly<Record<DemandFigureName, DemandFigure>> {
  const pool = demands
    .filter(({ registeredOn }) => {
      const on = earliest(registeredOn);
      return (from === null || on >= from) && (to === null || on <= to);
    })
    .flatMap((demand) => {
      const state = stateOn(demand, day);
      return state === null ? [] : [{ demand, state }];
    });
  const accepted = pool.filter(({ state }) => state !== 'rejected');
  const closed = accepted.filter(({ state }) => state === 'closed');
  const rated = accepted.filter(({ demand }) => {
    const on = ratedOn(demand);
    return demand.satisfaction !== null && on !== null && on <= day;
  });
  const part = (some: typeof pool, of: typeof pool): DemandFigure => ({
    numerator: some.length,
    denominator: of.length,
    rows: some.map(({ demand }) => demand.id),
    of: of.map(({ demand }) => demand.id),
  });
  const spent = closed.map(({ demand }) => {
    const since = earliest(demand.registeredOn);
    return Math.max(0, workdaysBetween(since, reachedOn(demand, 'closed') ?? since, calendar));
  });
  return {
    accepted: part(accepted, pool),
    solved: part(
      accepted.filter(
        ({ demand, state }) => demand.outcome === 'solved' && SOLVED_IN.includes(state),
      ),
      accepted,
    ),
    closed: part(closed, accepted),
    satisfied: part(
      rated.filter(({ demand }) => demand.satisfaction === 'satisfied'),
      rated,
    ),
    closedOnTime: part(
      closed.filter(({ demand }) => !isLate(demand, day, calendar)),
      closed,
    ),
    overdue: part(
      accepted.filter(({ demand }) => isLate(demand, day, calendar)),
      accepted,
    ),
    days: { ...part(closed, closed), numerator: spent.reduce((sum, n) => sum + n, 0) },
  };
}
