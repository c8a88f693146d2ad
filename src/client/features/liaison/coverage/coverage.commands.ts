import { data } from '#client/data/data.ts';
import type { Saved } from '#client/data/data-port.ts';
import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { holdsOn } from '#domain/kernel/date.ts';
import { newId } from '#domain/kernel/id.ts';
import type { LiaisonFacts } from '#domain/liaison/coverage/coverage-book.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';
import { sameAssignment } from '#domain/liaison/liaison.rules.ts';
import type { LiaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import type { Op } from '#domain/sync/op.ts';

export interface NewAssignment extends Pick<Liaison, 'leaderId' | 'role' | 'from'> {
  readonly campaignId: string | null;
  readonly basisDocument: string | null;
}

/** Targets that the leader does not serve yet in that role and campaign. */
export const newTargets = (
  targets: readonly Target[],
  liaisons: readonly LiaisonFacts[],
  wanted: Pick<Liaison, 'leaderId' | 'role' | 'campaignId' | 'from'>,
): readonly Target[] =>
  targets.filter(({ id }) => !sameAssignment(liaisons, { ...wanted, targetId: id }, wanted.from));

/** Assigns a leader to targets as one act. */
export function assignMany(
  targets: readonly (Target & { readonly name: string })[],
  assignment: NewAssignment,
  leader: string,
): Promise<Saved | null> {
  const ops = targets.map(({ kind, id }) =>
    createOp('liaison', newId(sources), { ...assignment, targetKind: kind, targetId: id }),
  );
  const [only, ...more] = targets;
  if (only && more.length === 0)
    return act(ops, 'coverage:act.assignedOne', { leader, target: only.name });
  return act(ops, 'coverage:act.assigned', { leader, count: targets.length });
}

/** The lines of a list that hold on a day. */
export const linesOn = (
  listed: readonly LiaisonTarget[],
  campaignId: string | null,
  day: string,
): readonly LiaisonTarget[] =>
  listed.filter((l) => l.campaignId === campaignId && holdsOn(day, l.from, l.to));

/** Puts targets on a list from a day on; those that stand on it are left out. */
export function enlist(
  targets: readonly Target[],
  listed: readonly LiaisonTarget[],
  to: { federationId: string; campaignId: string | null; from: string; list: string },
): Promise<Saved | null> {
  const standing = new Set(linesOn(listed, to.campaignId, to.from).map((l) => l.targetId));
  const { federationId, campaignId, from, list } = to;
  const ops = targets
    .filter(({ id }) => !standing.has(id))
    .map(({ kind, id }) =>
      createOp('liaison-target', newId(sources), {
        federationId,
        campaignId,
        targetKind: kind,
        targetId: id,
        from,
      }),
    );
  return act(ops, 'coverage:act.enlisted', { count: ops.length, list });
}

/** Takes lines off their lists: the day before is the last; a line of the same day never was. */
export async function delist(lines: readonly LiaisonTarget[], day: string): Promise<Saved | null> {
  const whole = await data.many(
    'liaison-target',
    lines.map((line) => line.id),
  );
  const ops: (Op | null)[] = whole.map(({ row }) =>
    String(row.from) >= day
      ? deleteOp('liaison-target', row)
      : patchOp('liaison-target', row, { to: addDays(day, -1) }),
  );
  return act(ops, 'coverage:act.delisted', { count: lines.length });
}
