import { latest } from '#domain/kernel/date.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import { LIAISON_ROLES, type Liaison } from '../liaison.entity.ts';
import { type Plan, planLiaison } from './plan-liaison.ts';
import type { PlanLeader, PlanTarget, Standing } from './plan-request.ts';
import type { Reason } from './proposal.ts';

/** Who could take over an assignment; null where another leader has the target already, or none has a place. */
export interface Successor {
  readonly liaisonId: string;
  readonly leaderId: string | null;
  readonly reasons: readonly Reason[];
  readonly why: 'shared' | Plan['uncovered'][number]['why'] | null;
}

/** Assignments of a leader that are still open after his last day. */
export const openAfter = <T extends Pick<Liaison, 'leaderId' | 'to'>>(
  liaisons: readonly T[],
  leaderId: string,
  lastDay: string,
): readonly T[] =>
  liaisons.filter((l) => l.leaderId === leaderId && (l.to === null || latest(l.to) > lastDay));

type Held = Standing & Pick<Liaison, 'campaignId'>;

/**
 * Successors for everything that one leader has open, campaign by campaign and role by role, each
 * within the quotas left there: what is held in another campaign does not count.
 */
export function suggestSuccessors(asked: {
  readonly leaderId: string;
  /** First day of the successors. */
  readonly day: string;
  readonly open: readonly Held[];
  readonly standing: readonly Held[];
  /** Leaders with their quotas in a campaign, or in standing liaison. */
  readonly leadersOf: (campaignId: string | null) => readonly PlanLeader[];
  readonly targets: readonly PlanTarget[];
}): readonly Successor[] {
  const byId = new Map(asked.targets.map((t) => [t.id, t]));
  const campaigns = [...new Set(asked.open.map((s) => s.campaignId))];
  return campaigns.flatMap((campaignId) => {
    const leaders = asked.leadersOf(campaignId);
    const within = (rows: readonly Held[]) => rows.filter((s) => s.campaignId === campaignId);
    return inCampaign({ ...asked, leaders, byId }, within(asked.open), within(asked.standing));
  });
}

function inCampaign(
  asked: {
    readonly leaderId: string;
    readonly day: string;
    readonly leaders: readonly PlanLeader[];
    readonly byId: ReadonlyMap<string, PlanTarget>;
  },
  open: readonly Standing[],
  held: readonly Standing[],
): readonly Successor[] {
  const { leaderId, day, leaders, byId } = asked;
  const found: Successor[] = [];
  let standing = held;
  for (const role of LIAISON_ROLES) {
    const rows = open.filter((s) => s.role === role);
    if (rows.length === 0) continue;
    const targets = rows.flatMap((s) => byId.get(s.targetId) ?? []);
    const leaving = new Set([leaderId]);
    const plan = planLiaison({
      ...{ day, role, leaders, targets, standing, leaving, mode: 'uncovered' as const },
    });
    for (const row of rows) {
      const to = plan.proposals.find((p) => p.targetId === row.targetId);
      const none = plan.uncovered.find((u) => u.targetId === row.targetId);
      const [liaisonId, reasons] = [row.id, to?.reasons ?? []];
      const why = to ? null : (none?.why ?? 'shared');
      found.push({ liaisonId, leaderId: to?.leaderId ?? null, reasons, why });
      if (to) standing = [...standing, { ...row, leaderId: to.leaderId, from: day, to: null }];
    }
  }
  return found;
}

/** Leaders whose term is over on a day and who still hold assignments, the longest gone first. */
export function outgoingLeaders<L extends Pick<Leader, 'id' | 'inOfficeFrom' | 'inOfficeTo'>>(
  leaders: readonly L[],
  liaisons: readonly Pick<Liaison, 'leaderId' | 'to'>[],
  day: string,
): readonly { readonly leader: L; readonly open: number }[] {
  const gone = leaders.filter((l) => l.inOfficeTo !== null && latest(l.inOfficeTo) < day);
  return gone
    .map((leader) => ({ leader, open: openAfter(liaisons, leader.id, day).length }))
    .filter(({ open }) => open > 0)
    .sort((a, b) => (a.leader.inOfficeTo ?? '').localeCompare(b.leader.inOfficeTo ?? ''));
}
