import { addDays, daysBetween } from '#domain/kernel/calendar.ts';
import { earliest, latest } from '#domain/kernel/date.ts';
import type { Objection } from '#domain/objection/objection.entity.ts';
import type { Round } from './round.entity.ts';

type Notice = Pick<Round, 'noticeFrom' | 'noticeTo' | 'noticeDays'>;
type Raised = Pick<Objection, 'id' | 'raisedOn' | 'settledOn'>;

export interface NoticeClock {
  readonly state: 'none' | 'not-begun' | 'running' | 'stopped' | 'over';
  /** Days for which it stood so far, and those still to come. */
  readonly stood: number;
  readonly left: number;
  /** The last day of the notice; null while an objection keeps it open. */
  readonly lastDay: string | null;
  /** Ids of the objections that are open today: they stop it, and hold what follows it. */
  readonly stoppedBy: readonly string[];
}

/** Days for which a notice must stand: as said, else those from its first to its last day. */
export function noticeDays({ noticeFrom, noticeTo, noticeDays: days }: Notice): number {
  if (days !== null) return days;
  if (noticeFrom === null || noticeTo === null) return 0;
  return Math.max(0, daysBetween(earliest(noticeFrom), latest(noticeTo)) + 1);
}

/** Whether it stops the clock on a day: from the day it is raised to the day before its result. */
const stops = ({ raisedOn, settledOn }: Raised, day: string) =>
  earliest(raisedOn) <= day && (settledOn === null || day < earliest(settledOn));

/**
 * The clock of a public notice on a day, in calendar days. `objections` are those about the subject
 * (or the round) at hand; a day on which one of them is open does not count.
 */
export function noticeClock(
  round: Notice,
  objections: readonly Raised[],
  today: string,
): NoticeClock {
  const needed = noticeDays(round);
  const stoppedBy = objections.filter((o) => stops(o, today)).map((o) => o.id);
  const nothing = { stood: 0, left: needed, lastDay: null, stoppedBy };
  if (round.noticeFrom === null || needed === 0) return { state: 'none', ...nothing };
  const from = earliest(round.noticeFrom);
  if (from > today) return { state: 'not-begun', ...nothing, lastDay: addDays(from, needed - 1) };
  let stood = 0;
  for (let day = from; day <= today; day = addDays(day, 1)) {
    if (objections.some((o) => stops(o, day))) continue;
    stood += 1;
    if (stood === needed) {
      const state = day === today ? 'running' : 'over';
      return { state, stood, left: 0, lastDay: day, stoppedBy };
    }
  }
  const left = needed - stood;
  const state = stoppedBy.length > 0 ? 'stopped' : 'running';
  return {
    state,
    stood,
    left,
    lastDay: state === 'running' ? addDays(today, left) : null,
    stoppedBy,
  };
}
