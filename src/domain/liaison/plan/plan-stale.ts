import { earliest, latest } from '#domain/kernel/date.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import { isInOffice } from '../liaison.rules.ts';
import type { Proposal } from './plan-liaison.ts';
import type { Standing } from './plan-request.ts';

/** Why a proposal of a draft no longer fits the rows as they are now. */
export type Staleness = 'covered' | 'moved' | 'out-of-office' | 'leader-gone';

/**
 * Proposals that later changes have overtaken, by target. `standing` are the assignments of the
 * draft's campaign in all roles as they are now.
 */
export function staleProposals(
  proposals: readonly Pick<Proposal, 'targetId' | 'leaderId' | 'replaces'>[],
  now: {
    readonly day: string;
    readonly role: Standing['role'];
    readonly standing: readonly Standing[];
    readonly leaders: readonly Pick<Leader, 'id' | 'inOfficeFrom' | 'inOfficeTo'>[];
  },
): ReadonlyMap<string, Staleness> {
  const open = now.standing.filter(
    (s) => s.role === now.role && (s.to === null || latest(s.to) >= now.day),
  );
  const leaders = new Map(now.leaders.map((l) => [l.id, l]));
  const stale = new Map<string, Staleness>();
  for (const { targetId, leaderId, replaces } of proposals) {
    const leader = leaders.get(leaderId);
    const rows = open.filter((s) => s.targetId === targetId);
    const old = rows.find((s) => s.id === replaces);
    if (!leader) stale.set(targetId, 'leader-gone');
    else if (!isInOffice(leader, now.day)) stale.set(targetId, 'out-of-office');
    else if (replaces !== null && (!old || earliest(old.from) >= now.day))
      stale.set(targetId, 'moved');
    else if (rows.some((s) => s.id !== replaces && s.joint !== true))
      stale.set(targetId, 'covered');
  }
  return stale;
}
