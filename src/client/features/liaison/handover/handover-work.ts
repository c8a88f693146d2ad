import { isPartialDate, latest } from '#domain/kernel/date.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';

export const STEPS = ['day', 'assign', 'check'] as const;
export type Step = (typeof STEPS)[number];
/** Instead of a leader: the assignment ends without a successor. */
export const END_ONLY = 'end';

/** What a person has arranged so far; kept on the device. */
export interface HandoverWork {
  readonly step: Step;
  readonly lastDay: string;
  readonly basisDocument: string;
  /** By assignment: the successor's id, or `END_ONLY`. */
  readonly successors: Readonly<Record<string, string>>;
  /** The batch that carried it out on this device, to take it back. */
  readonly applied: string | null;
}

export const handoverDraft = (leaderId: string) => `liaison:handover:${leaderId}`;

export const freshHandover = (leader: Pick<Leader, 'inOfficeTo'>, today: string): HandoverWork => ({
  step: 'day',
  lastDay: leader.inOfficeTo ? latest(leader.inOfficeTo) : today,
  basisDocument: '',
  successors: {},
  applied: null,
});

/** What is wrong with a last day, or null. */
export function lastDayFault(
  day: string,
  leader: Pick<Leader, 'inOfficeFrom'>,
): 'dayWrong' | 'dayBefore' | null {
  if (day.length !== 10 || !isPartialDate(day)) return 'dayWrong';
  return leader.inOfficeFrom !== null && latest(day) < leader.inOfficeFrom ? 'dayBefore' : null;
}

/** A target on the hand-over list. */
export interface HandoverLine {
  readonly liaison: Liaison;
  /** Null where none takes over. */
  readonly successorId: string | null;
}

/** What was handed over: assignments that ended with the last day, and who took them on. */
export function doneLines(
  leader: Pick<Leader, 'id' | 'inOfficeTo'>,
  liaisons: readonly Liaison[],
): readonly HandoverLine[] {
  if (leader.inOfficeTo === null) return [];
  const next = new Map(liaisons.map((l) => [l.previousId, l.leaderId]));
  return liaisons
    .filter((l) => l.leaderId === leader.id && l.to === leader.inOfficeTo)
    .map((l) => ({ liaison: l, successorId: next.get(l.id) ?? null }));
}
