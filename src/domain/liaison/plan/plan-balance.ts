import type { PlanLeader, Standing } from './plan-request.ts';
import type { Proposal } from './proposal.ts';

/** Distinct targets of a leader, and how many he may have. */
export interface Load {
  readonly before: number;
  readonly after: number;
  readonly quota: number;
}

/** Loads of leaders at a glance; `spread` is the standard deviation. No leader is named. */
export interface Balance {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly spread: number;
}

export function balanceOf(loads: readonly number[]): Balance {
  if (loads.length === 0) return { min: 0, max: 0, mean: 0, spread: 0 };
  const mean = loads.reduce((sum, n) => sum + n, 0) / loads.length;
  const variance = loads.reduce((sum, n) => sum + (n - mean) ** 2, 0) / loads.length;
  const spread = Math.sqrt(variance);
  return { min: Math.min(...loads), max: Math.max(...loads), mean, spread };
}

/** How many leaders hold how many targets, before and after, from none to the most. */
export function loadSteps(
  loads: Iterable<Pick<Load, 'before' | 'after'>>,
): readonly { readonly targets: number; readonly before: number; readonly after: number }[] {
  const all = [...loads];
  const most = Math.max(0, ...all.flatMap((l) => [l.before, l.after]));
  return Array.from({ length: most + 1 }, (_, targets) => ({
    targets,
    before: all.filter((l) => l.before === targets).length,
    after: all.filter((l) => l.after === targets).length,
  }));
}

type Pair = Pick<Standing, 'leaderId' | 'targetId'>;

function targetsByLeader(rows: readonly Pair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { leaderId, targetId } of rows)
    found.set(leaderId, (found.get(leaderId) ?? new Set()).add(targetId));
  return found;
}

/** Distinct targets of each leader before and after proposals; `open` are the assignments that stand. */
export function loadsOf(
  leaders: readonly Pick<PlanLeader, 'id' | 'quota'>[],
  open: readonly Standing[],
  proposals: readonly Pick<Proposal, 'leaderId' | 'targetId' | 'replaces'>[],
): ReadonlyMap<string, Load> {
  const gone = new Set(proposals.map((p) => p.replaces));
  const before = targetsByLeader(open);
  const after = targetsByLeader([...open.filter((s) => !gone.has(s.id)), ...proposals]);
  const size = (of: typeof before, id: string) => of.get(id)?.size ?? 0;
  return new Map(
    leaders.map(({ id, quota }) => [
      id,
      { before: size(before, id), after: size(after, id), quota },
    ]),
  );
}
