import { isInOffice } from '../liaison.rules.ts';
import { heldBy, openOn } from './plan-holdings.ts';
import type { PlanLeader } from './plan-request.ts';
import { liaisonsOf, type PlanRows, planLeaders } from './plan-scope.ts';
import { openAfter } from './suggest-successors.ts';

export interface SuccessorLeader extends PlanLeader {
  /** Whether a rule says how many targets in all; else his quota is an even share. */
  readonly ruled: boolean;
}

/**
 * Who could take over from a leader in a campaign, or in standing liaison (null), each with the quota
 * that its rules give him. Leaders without one may hold an even share of what those like them hold and
 * what is open, and one more: room for a better fit, not for a heap.
 */
export function successorLeaders(
  rows: Pick<PlanRows, 'leaders' | 'liaisons' | 'rules' | 'federations'>,
  asked: {
    readonly leaderId: string;
    readonly campaignId: string | null;
    /** First day of the successors. */
    readonly day: string;
    /** Last day of the leader who goes. */
    readonly lastDay: string;
  },
): readonly SuccessorLeader[] {
  const { leaderId, campaignId, day } = asked;
  const own = liaisonsOf(rows.liaisons, asked);
  const others = { ...rows, leaders: rows.leaders.filter((l) => l.id !== leaderId) };
  const free = planLeaders(others, { campaignId, day, fallback: 0 }).filter(
    (l) => !l.ruled && isInOffice(l, day),
  );
  const stay = openOn(own, day).filter((l) => l.leaderId !== leaderId);
  const held = free.reduce((sum, l) => sum + heldBy(stay, l.id), 0);
  const open = heldBy(openAfter(own, leaderId, asked.lastDay), leaderId);
  const fallback = Math.ceil((held + open) / Math.max(1, free.length)) + 1;
  return planLeaders(others, { campaignId, day, fallback });
}
