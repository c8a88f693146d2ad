import { latest } from '#domain/kernel/date.ts';
import type { PlanLeader, PlanTarget } from './plan-request.ts';

/** Why a pair fits, for a person to read; none means that the leader simply had room. */
export type Fit = 'same-county' | 'portfolio' | 'same-industry';

/** What a miss costs, in one unit: a move of a standing assignment outweighs all preferences. */
const MISS = { 'same-county': 40, portfolio: 20, 'same-industry': 10, standing: 100 } as const;
/** A full leader's last place costs this much more than an empty one's first. */
const FULL = 30;
/** Who leaves office within these days of the first one would hand over again. */
const SOON_DAYS = 183;
const ENDS_SOON = 50;

const HOLDS: Readonly<
  Record<Fit, (t: PlanTarget, l: PlanLeader, trades: ReadonlySet<string>) => boolean>
> = {
  'same-county': (t, l) => t.federationId !== null && t.federationId === l.federationId,
  portfolio: (t, l) => t.words.some((word) => word.length > 1 && l.portfolio?.includes(word)),
  'same-industry': (t, _, trades) => t.industry !== null && trades.has(t.industry),
};
const FITS = Object.keys(HOLDS) as readonly Fit[];

export const fitsOf = (
  target: PlanTarget,
  leader: PlanLeader,
  trades: ReadonlySet<string>,
): readonly Fit[] => FITS.filter((fit) => HOLDS[fit](target, leader, trades));

/** Whether a leader's term ends within half a year of a day. */
export function endsSoon({ inOfficeTo }: Pick<PlanLeader, 'inOfficeTo'>, day: string): boolean {
  if (inOfficeTo === null) return false;
  const left = Date.parse(latest(inOfficeTo)) - Date.parse(day);
  return left < SOON_DAYS * 86_400_000;
}

/** What a pair costs: each preference that it misses, and a move away from who holds it now. */
export function pairCost(
  target: PlanTarget,
  leader: PlanLeader,
  trades: ReadonlySet<string>,
  { holder, soon }: { readonly holder: string | undefined; readonly soon: boolean },
): number {
  let cost = holder !== undefined && holder !== leader.id ? MISS.standing : 0;
  if (soon) cost += ENDS_SOON;
  for (const fit of FITS) if (!HOLDS[fit](target, leader, trades)) cost += MISS[fit];
  return cost;
}

/** What the places that a leader has left cost: dearer the fuller, measured by his own quota. */
export const placesOf = (quota: number, held: number): readonly number[] =>
  Array.from({ length: Math.max(0, quota - held) }, (_, i) =>
    Math.round((FULL * (held + i + 1)) / quota),
  );
