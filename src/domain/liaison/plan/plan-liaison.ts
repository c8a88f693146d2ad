import type { Leader } from '#domain/leader/leader.entity.ts';
import type { Liaison } from '../liaison.entity.ts';
import { isCurrentLiaison, isInOffice } from '../liaison.rules.ts';
import { cheapestCover, NOBODY } from './cheapest-cover.ts';
import { pairCost, placesOf, type Reason, reasonsOf } from './plan-cost.ts';

/** A leader with the number of targets that the rule of his rank allows. */
export type PlanLeader = Pick<
  Leader,
  'id' | 'federationId' | 'portfolio' | 'inOfficeFrom' | 'inOfficeTo'
> & { readonly quota: number };

export interface PlanTarget {
  readonly id: string;
  readonly federationId: string | null;
  /** Code of its industry, or null. */
  readonly industry: string | null;
  /** Words that a portfolio may name: its industry's name, a chamber's trade. */
  readonly words: readonly string[];
}

export type Standing = Pick<
  Liaison,
  'id' | 'leaderId' | 'targetId' | 'role' | 'joint' | 'from' | 'to'
>;

export interface PlanRequest {
  readonly day: string;
  readonly role: Liaison['role'];
  readonly leaders: readonly PlanLeader[];
  readonly targets: readonly PlanTarget[];
  readonly standing: readonly Standing[];
  /** `uncovered` leaves every standing assignment; `reshuffle` may move those that are not locked. */
  readonly mode: 'uncovered' | 'reshuffle';
  /** Ids of assignments that stay as they are. */
  readonly locked?: ReadonlySet<string>;
  /** Ids of leaders who hand everything over. */
  readonly leaving?: ReadonlySet<string>;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface Proposal {
  readonly targetId: string;
  readonly leaderId: string;
  /** The assignment that this one replaces, or null. */
  readonly replaces: string | null;
  readonly reasons: readonly Reason[];
}

export interface Plan {
  readonly proposals: readonly Proposal[];
  readonly uncovered: readonly { readonly targetId: string; readonly why: 'nobody' | 'full' }[];
  /** Targets of each leader who may be chosen, today and with the plan. */
  readonly load: ReadonlyMap<string, { readonly before: number; readonly after: number }>;
}

/**
 * Who could take which target: fewest uncovered, then standing ones kept, same county, portfolio and
 * industry preferred and loads even. Targets count once; joint assignments are left alone. Nobody is
 * proposed who is not in office on the day or leaves, and nobody beyond his quota.
 */
export function planLiaison(request: PlanRequest): Plan {
  const { day, role, mode, locked = new Set(), leaving = new Set() } = request;
  const current = request.standing.filter((s) => s.role === role && isCurrentLiaison(s, day));
  const stays = (s: Standing) =>
    !leaving.has(s.leaderId) && (mode === 'uncovered' || locked.has(s.id) || s.joint === true);
  const fixed = current.filter(stays);
  const loose = new Map(
    current.filter((s) => !stays(s) && s.joint !== true).map((s) => [s.targetId, s]),
  );
  const covered = new Set(fixed.map((s) => s.targetId));
  const targets = request.targets.filter((t) => !covered.has(t.id));
  const leaders = request.leaders.filter((l) => !leaving.has(l.id) && isInOffice(l, day));
  const count = (list: readonly Standing[], id: string) =>
    new Set(list.filter((s) => s.leaderId === id).map((s) => s.targetId)).size;
  const held = leaders.map((l) => count(fixed, l.id));
  const trades = tradesOf(request, current);
  const context = leaders.map((l) => trades.get(l.id) ?? new Set<string>());
  const chosen = cheapestCover({
    targets: targets.length,
    leaders: leaders.length,
    cost: (t, l) => {
      const [target, leader] = [targets[t], leaders[l]];
      if (!target || !leader) return Infinity;
      return pairCost(target, leader, context[l] ?? new Set(), loose.get(target.id)?.leaderId);
    },
    places: leaders.map((l, i) => placesOf(l.quota, held[i] ?? 0)),
    onProgress: (done) => request.onProgress?.(done, targets.length),
  });
  const after = new Map(leaders.map((l, i) => [l.id, held[i] ?? 0]));
  const proposals: Proposal[] = [];
  const uncovered: Plan['uncovered'][number][] = [];
  for (const [t, target] of targets.entries()) {
    const l = chosen[t] ?? NOBODY;
    const leader = leaders[l];
    if (!leader) {
      uncovered.push({ targetId: target.id, why: leaders.length === 0 ? 'nobody' : 'full' });
      continue;
    }
    after.set(leader.id, (after.get(leader.id) ?? 0) + 1);
    const before = loose.get(target.id);
    if (before?.leaderId === leader.id) continue;
    const reasons = reasonsOf(target, leader, context[l] ?? new Set());
    const replaces = before?.id ?? null;
    proposals.push({ targetId: target.id, leaderId: leader.id, replaces, reasons });
  }
  const load = new Map(
    leaders.map((l) => [l.id, { before: count(current, l.id), after: after.get(l.id) ?? 0 }]),
  );
  return { proposals, uncovered, load };
}

/** The industries that each leader already answers for. */
function tradesOf(
  { targets }: PlanRequest,
  current: readonly Standing[],
): ReadonlyMap<string, Set<string>> {
  const industry = new Map(targets.map((t) => [t.id, t.industry]));
  const trades = new Map<string, Set<string>>();
  for (const { leaderId, targetId } of current) {
    const code = industry.get(targetId);
    if (code) trades.set(leaderId, (trades.get(leaderId) ?? new Set()).add(code));
  }
  return trades;
}
