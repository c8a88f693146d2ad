import type { PlanLeader, PlanTarget } from './plan-liaison.ts';

/** Why a pair fits, for a person to read; none means that the leader simply had room. */
export type Reason = 'same-county' | 'portfolio' | 'same-industry';

/** What a miss costs, in one unit: a move of a standing assignment outweighs all preferences. */
const MISS = { 'same-county': 40, portfolio: 20, 'same-industry': 10, standing: 100 } as const;
/** A full leader's last place costs this much more than an empty one's first. */
const FULL = 30;

const HOLDS: Readonly<
  Record<Reason, (t: PlanTarget, l: PlanLeader, trades: ReadonlySet<string>) => boolean>
> = {
  'same-county': (t, l) => t.federationId !== null && t.federationId === l.federationId,
  portfolio: (t, l) => t.words.some((word) => word.length > 1 && l.portfolio?.includes(word)),
  'same-industry': (t, _, trades) => t.industry !== null && trades.has(t.industry),
};
const REASONS = Object.keys(HOLDS) as readonly Reason[];

export const reasonsOf = (
  target: PlanTarget,
  leader: PlanLeader,
  trades: ReadonlySet<string>,
): readonly Reason[] => REASONS.filter((reason) => HOLDS[reason](target, leader, trades));

/** What a pair costs: each preference that it misses, and a move away from who holds it now. */
export function pairCost(
  target: PlanTarget,
  leader: PlanLeader,
  trades: ReadonlySet<string>,
  holder: string | undefined,
): number {
  let cost = holder !== undefined && holder !== leader.id ? MISS.standing : 0;
  for (const reason of REASONS) if (!HOLDS[reason](target, leader, trades)) cost += MISS[reason];
  return cost;
}

/** What the places that a leader has left cost: dearer the fuller, measured by his own quota. */
export const placesOf = (quota: number, held: number): readonly number[] =>
  Array.from({ length: Math.max(0, quota - held) }, (_, i) =>
    Math.round((FULL * (held + i + 1)) / quota),
  );
