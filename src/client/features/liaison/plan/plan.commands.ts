import type { Saved } from '#client/data/data-port.ts';
import { act } from '#client/records/act.ts';
import { createOp, patchOp } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { newId } from '#domain/kernel/id.ts';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';
import type { PlanSettings } from '#domain/liaison/plan/plan-scope.ts';
import type { Op } from '#domain/sync/op.ts';
import type { DraftRow } from './plan-work.ts';

type Chosen = Pick<DraftRow, 'targetId' | 'leaderId' | 'replaces'> & Pick<Liaison, 'targetKind'>;

/** Ends what is replaced the day before and begins what is proposed: all of it one act. */
export function applyPlan(
  rows: readonly Chosen[],
  liaisons: readonly Liaison[],
  { settings, basisDocument }: { settings: PlanSettings; basisDocument: string },
): Promise<Saved | null> {
  const byId = new Map(liaisons.map((l) => [l.id, l]));
  const { day, role, campaignId } = settings;
  const ops = rows.flatMap(({ targetId, targetKind, leaderId, replaces }): (Op | null)[] => {
    const old = replaces === null ? undefined : byId.get(replaces);
    const begun = createOp('liaison', newId(sources), {
      ...{ leaderId, targetKind, targetId, role, campaignId, basisDocument },
      ...{ from: day, previousId: old?.id ?? null },
    });
    return old ? [patchOp('liaison', old, { to: addDays(day, -1) }), begun] : [begun];
  });
  return act(ops, 'plan:act.apply', { count: rows.length });
}
