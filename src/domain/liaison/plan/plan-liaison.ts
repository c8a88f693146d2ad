import { LIAISON_TARGETS } from '../liaison.entity.ts';
import { isInOffice } from '../liaison.rules.ts';
import { cheapestCover, NOBODY } from './cheapest-cover.ts';
import { type Load, loadsOf } from './plan-balance.ts';
import { endsSoon, fitsOf, pairCost, placesOf } from './plan-cost.ts';
import { heldBy, holdingsOf, tradesOf } from './plan-holdings.ts';
import type { PlanLeader, PlanRequest, PlanTarget } from './plan-request.ts';
import type { Proposal, Reason } from './proposal.ts';

/** `nobody`: no leader in office; `no-own`: none of its own federation; `full`: no place is left. */
export type Shortfall = 'nobody' | 'no-own' | 'full';

export interface Plan {
  readonly proposals: readonly Proposal[];
  readonly uncovered: readonly { readonly targetId: string; readonly why: Shortfall }[];
  /** Assignments above a quota that nobody has a place for: they stay as they stand. */
  readonly over: readonly string[];
  /** Distinct targets of each leader who may be chosen, on the day and with the plan. */
  readonly load: ReadonlyMap<string, Load>;
}

/**
 * Who could take which target: fewest uncovered, then standing ones kept, same county, portfolio and
 * industry preferred, terms that last, and loads even. Nobody is proposed who is not in office on the
 * day or leaves, and nobody beyond his quotas. A pin stays, whatever it costs.
 */
export function planLiaison(request: PlanRequest): Plan {
  const over: string[] = [];
  for (;;) {
    const { left, ...plan } = planOnce({
      ...request,
      locked: new Set([...(request.locked ?? []), ...over]),
    });
    if (left.length === 0) return { ...plan, over };
    over.push(...left);
  }
}

/** One cover; `left` are assignments of leaders in office whose targets found no place. */
function planOnce(request: PlanRequest): Omit<Plan, 'over'> & { readonly left: readonly string[] } {
  const { day, leaving = new Set() } = request;
  const { open, fixed, loose, covered } = holdingsOf(request);
  const leaders = request.leaders.filter((l) => !leaving.has(l.id) && isInOffice(l, day));
  const indexOf = new Map(leaders.map((l, i) => [l.id, i]));
  const free = request.targets.filter((t) => !covered.has(t.id));
  const pins = new Map(
    (request.pins ?? []).filter((p) => indexOf.has(p.leaderId)).map((p) => [p.targetId, p]),
  );
  const targets = free.filter((t) => !pins.has(t.id));
  const pinned = free.flatMap((t) => {
    const pin = pins.get(t.id);
    return pin ? [{ target: t, leader: indexOf.get(pin.leaderId) ?? NOBODY }] : [];
  });
  const taken = (l: number, kind?: PlanTarget['kind']) =>
    pinned.filter((p) => p.leader === l && (!kind || p.target.kind === kind)).length;
  const held = leaders.map((l, i) => heldBy(fixed, l.id) + taken(i));
  const trades = tradesOf(request, open);
  const none: ReadonlySet<string> = new Set();
  const fits = (t: PlanTarget, l: PlanLeader) => fitsOf(t, l, trades.get(l.id) ?? none);
  const mayTake = (t: PlanTarget, l: PlanLeader) =>
    request.ownOnly !== true || t.federationId === l.federationId;
  const soon = leaders.map((l) => endsSoon(l, day));
  const chosen = cheapestCover({
    targets: targets.length,
    leaders: leaders.length,
    cost: (t, l) => {
      const [target, leader] = [targets[t], leaders[l]];
      if (!target || !leader || !mayTake(target, leader)) return Infinity;
      const holder = loose.get(target.id)?.leaderId;
      return pairCost(target, leader, trades.get(leader.id) ?? none, {
        ...{ holder, soon: soon[l] === true },
      });
    },
    places: leaders.map((l, i) => placesOf(l.quota, held[i] ?? 0)),
    kinds: {
      count: LIAISON_TARGETS.length,
      of: (t) => LIAISON_TARGETS.indexOf(targets[t]?.kind ?? 'chamber'),
      rooms: leaders.map((l, i) =>
        LIAISON_TARGETS.map((kind) => {
          const quota = l.byKind?.[kind];
          if (quota === undefined) return Infinity;
          return Math.max(0, quota - heldBy(fixed, l.id, kind) - taken(i, kind));
        }),
      ),
    },
    onProgress: (done) => request.onProgress?.(done, targets.length),
  });

  const pairs = [...pinned];
  const uncovered: Plan['uncovered'][number][] = [];
  for (const [t, target] of targets.entries()) {
    const l = chosen[t] ?? NOBODY;
    if (l !== NOBODY) pairs.push({ target, leader: l });
    else {
      const none = leaders.length === 0 ? 'nobody' : 'no-own';
      const may = leaders.some((leader) => mayTake(target, leader));
      uncovered.push({ targetId: target.id, why: may ? 'full' : none });
    }
  }
  const left = uncovered.flatMap(({ targetId }) => {
    const row = loose.get(targetId);
    return row && indexOf.has(row.leaderId) ? [row.id] : [];
  });
  const roomiest = leastLoaded(leaders, held);
  const proposals = pairs.flatMap(({ target, leader: l }): Proposal[] => {
    const [leader, old] = [leaders[l], loose.get(target.id)];
    if (!leader || old?.leaderId === leader.id) return [];
    const reasons: Reason[] = [...fits(target, leader)];
    if (roomiest(l)) reasons.push('most-room');
    const replaces = old?.id ?? null;
    return [{ targetId: target.id, leaderId: leader.id, replaces, reasons }];
  });
  const load = loadsOf(leaders, open, proposals);
  return { proposals, uncovered, load, left };
}

/** Whether a leader is, before the proposals, the least loaded for his quota in his federation. */
function leastLoaded(leaders: readonly PlanLeader[], held: readonly number[]) {
  const share = (l: number) => (held[l] ?? 0) / Math.max(1, leaders[l]?.quota ?? 0);
  const least = new Map<string, number>();
  for (const [l, { federationId }] of leaders.entries())
    least.set(federationId, Math.min(share(l), least.get(federationId) ?? Infinity));
  return (l: number) => share(l) === least.get(leaders[l]?.federationId ?? '');
}
