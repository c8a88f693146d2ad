import type { Saved } from '#client/data/data-port.ts';
import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { earliest } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import type { Op } from '#domain/sync/op.ts';
import type { HandoverLine } from './handover-work.ts';

/**
 * Ends a leader's assignments with his last day and begins those of his successors the day after: one
 * act. An assignment that would have begun later never held; it passes on as it was to begin.
 */
export function handOver(
  leader: Row,
  lines: readonly HandoverLine[],
  { lastDay, basisDocument }: { readonly lastDay: string; readonly basisDocument: string },
): Promise<Saved | null> {
  const ops = lines.flatMap(({ liaison: old, successorId }): (Op | null)[] => {
    const begun = earliest(old.from) <= lastDay;
    const ended = begun ? patchOp('liaison', old, { to: lastDay }) : deleteOp('liaison', old);
    if (successorId === null) return [ended];
    const { targetKind, targetId, role, joint, campaignId, campaign } = old;
    const next = createOp('liaison', newId(sources), {
      ...{ targetKind, targetId, role, joint, campaignId, campaign, basisDocument },
      leaderId: successorId,
      from: begun ? addDays(lastDay, 1) : old.from,
      previousId: begun ? old.id : null,
    });
    return [ended, next];
  });
  const leaves = patchOp('leader', leader, { inOfficeTo: lastDay });
  const values = { leader: String(leader.name), count: lines.length };
  return act([leaves, ...ops], 'plan:act.handover', values);
}
