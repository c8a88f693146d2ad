import { holdsOn } from '#domain/kernel/date.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { Liaison } from './liaison.entity.ts';

type Span = Pick<Liaison, 'from' | 'to'>;

/** Whether an assignment holds on a day (`to` is the last day it held). */
export const isCurrentLiaison = (liaison: Span, day: string): boolean =>
  holdsOn(day, liaison.from, liaison.to);

/** Whether a leader may be newly assigned: in office on the day. */
export const isInOffice = (
  leader: Pick<Leader, 'inOfficeFrom' | 'inOfficeTo'>,
  day: string,
): boolean => holdsOn(day, leader.inOfficeFrom, leader.inOfficeTo);

export interface Coverage {
  /** Targets with at least one current assignment ÷ targets in scope (分包覆盖率). */
  readonly covered: number;
  readonly total: number;
  readonly uncovered: readonly string[];
}

/** Coverage of a set of targets on a day, by the definition in words above. */
export function coverageOf(
  targetIds: readonly string[],
  liaisons: readonly Pick<Liaison, 'targetId' | 'from' | 'to'>[],
  day: string,
): Coverage {
  const held = new Set(liaisons.filter((l) => isCurrentLiaison(l, day)).map((l) => l.targetId));
  const uncovered = targetIds.filter((id) => !held.has(id));
  return { covered: targetIds.length - uncovered.length, total: targetIds.length, uncovered };
}

/** Current assignments per leader on a day; leaders without any are absent. */
export function loadByLeader(
  liaisons: readonly Pick<Liaison, 'leaderId' | 'from' | 'to'>[],
  day: string,
): ReadonlyMap<string, number> {
  const load = new Map<string, number>();
  for (const l of liaisons)
    if (isCurrentLiaison(l, day)) load.set(l.leaderId, (load.get(l.leaderId) ?? 0) + 1);
  return load;
}

/** Whether the leader has the target already on a day, in the same role and the same campaign or none. */
export function sameAssignment(
  liaisons: readonly Pick<
    Liaison,
    'leaderId' | 'targetId' | 'role' | 'campaignId' | 'from' | 'to'
  >[],
  wanted: Pick<Liaison, 'leaderId' | 'targetId' | 'role' | 'campaignId'>,
  day: string,
): boolean {
  return liaisons.some(
    (l) =>
      isCurrentLiaison(l, day) &&
      l.leaderId === wanted.leaderId &&
      l.targetId === wanted.targetId &&
      l.role === wanted.role &&
      l.campaignId === wanted.campaignId,
  );
}
