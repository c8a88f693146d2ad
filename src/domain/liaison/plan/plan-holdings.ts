import { earliest, latest } from '#domain/kernel/date.ts';
import type { PlanRequest, Standing, TargetKind } from './plan-request.ts';

/** What stays, what may move, and whom it covers, before any proposal. */
export interface Holdings {
  /** Every assignment that holds on the day or later. */
  readonly open: readonly Standing[];
  readonly fixed: readonly Standing[];
  /** By target, the assignment that a proposal replaces. */
  readonly loose: ReadonlyMap<string, Standing>;
  /** Targets with a fixed assignment in the role. */
  readonly covered: ReadonlySet<string>;
}

/** An assignment moves where it is the only one of its target in the role; all others count as they stand. */
export function holdingsOf(request: PlanRequest): Holdings {
  const { day, role, mode, locked = new Set(), leaving = new Set() } = request;
  const asked = new Set(request.targets.map((t) => t.id));
  const open = openOn(request.standing, day);
  const begun = (s: Standing) => s.joint !== true && earliest(s.from) < day;
  const stays = (s: Standing) => mode === 'uncovered' || locked.has(s.id) || !begun(s);
  const loose = new Map<string, Standing>();
  const byTarget = new Map<string, Standing[]>();
  for (const s of open.filter((one) => one.role === role && asked.has(one.targetId)))
    byTarget.set(s.targetId, [...(byTarget.get(s.targetId) ?? []), s]);
  for (const [id, rows] of byTarget) {
    const [only, ...more] = rows.filter((s) => !leaving.has(s.leaderId));
    const moves = only ? (more.length > 0 || stays(only) ? undefined : only) : rows.find(begun);
    if (moves) loose.set(id, moves);
  }
  const moved = new Set([...loose.values()].map((s) => s.id));
  const fixed = open.filter((s) => !leaving.has(s.leaderId) && !moved.has(s.id));
  const covered = new Set(fixed.filter((s) => s.role === role).map((s) => s.targetId));
  return { open, fixed, loose, covered };
}

/** Assignments that hold on the day or later. */
export const openOn = <T extends Pick<Standing, 'to'>>(rows: readonly T[], day: string) =>
  rows.filter((s) => s.to === null || latest(s.to) >= day);

/** Distinct targets of a leader in a list, of all kinds or of one. */
export function heldBy(list: readonly Standing[], leaderId: string, kind?: TargetKind): number {
  const own = list.filter((s) => s.leaderId === leaderId);
  return new Set(own.filter((s) => !kind || s.targetKind === kind).map((s) => s.targetId)).size;
}

/** The industries that each leader already answers for. */
export function tradesOf(
  { targets }: PlanRequest,
  open: readonly Standing[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const industry = new Map(targets.map((t) => [t.id, t.industry]));
  const trades = new Map<string, Set<string>>();
  for (const { leaderId, targetId } of open) {
    const code = industry.get(targetId);
    if (code) trades.set(leaderId, (trades.get(leaderId) ?? new Set()).add(code));
  }
  return trades;
}
