import { earliest } from '#domain/kernel/date.ts';
import { isInOffice } from '../liaison.rules.ts';
import { loadsOf } from './plan-balance.ts';
import { openOn } from './plan-holdings.ts';
import type { PlanLeader, Standing } from './plan-request.ts';
import type { Proposal } from './proposal.ts';

/** Why a proposal of a draft no longer fits the rows as they are now. */
export type Staleness =
  | 'covered'
  | 'moved'
  | 'out-of-office'
  | 'leader-gone'
  | 'target-gone'
  | 'full';

type Asked = Pick<Proposal, 'targetId' | 'leaderId' | 'replaces'> & { readonly byHand: boolean };

/**
 * Proposals that later changes have overtaken, by target. `standing` are the assignments of the
 * draft's campaign in all roles as they are now.
 */
export function staleProposals(
  proposals: readonly Asked[],
  now: {
    /** Ids of all targets in scope. */
    readonly targets: ReadonlySet<string>;
    readonly day: string;
    readonly role: Standing['role'];
    readonly standing: readonly Standing[];
    readonly leaders: readonly Pick<PlanLeader, 'id' | 'inOfficeFrom' | 'inOfficeTo' | 'quota'>[];
  },
): ReadonlyMap<string, Staleness> {
  const open = openOn(now.standing, now.day).filter((s) => s.role === now.role);
  const leaders = new Map(now.leaders.map((l) => [l.id, l]));
  const stale = new Map<string, Staleness>();
  for (const { targetId, leaderId, replaces } of proposals) {
    const leader = leaders.get(leaderId);
    const rows = open.filter((s) => s.targetId === targetId);
    const old = rows.find((s) => s.id === replaces);
    if (!now.targets.has(targetId)) stale.set(targetId, 'target-gone');
    else if (!leader) stale.set(targetId, 'leader-gone');
    else if (!isInOffice(leader, now.day)) stale.set(targetId, 'out-of-office');
    else if (replaces !== null && (!old || earliest(old.from) >= now.day))
      stale.set(targetId, 'moved');
    else if (rows.some((s) => s.id !== replaces && s.joint !== true))
      stale.set(targetId, 'covered');
  }
  const fresh = proposals.filter((p) => !stale.has(p.targetId));
  const loads = loadsOf(now.leaders, openOn(now.standing, now.day), fresh);
  // What a person chose by hand may go beyond a quota; the optimiser's may not.
  for (const { targetId, leaderId, byHand } of fresh) {
    const load = loads.get(leaderId);
    if (load && !byHand && load.after > load.quota) stale.set(targetId, 'full');
  }
  return stale;
}
