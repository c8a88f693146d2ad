import type { Kind } from '#domain/registry.ts';
import { changedFields } from '#domain/sync/op-rules.ts';
import type { Contradiction, HistoryEntry, SyncState } from './data-port.ts';
import type { HistoryRecord } from './store/database.ts';

type Step = HistoryRecord['steps'][number];

/** What one mutation of this device did to a record, the last op first. */
export function entriesOf(act: HistoryRecord, kind: Kind, id: string): readonly HistoryEntry[] {
  const state: SyncState =
    act.status === 'waiting' ? 'local' : act.status === 'rejected' ? 'attention' : 'confirmed';
  const base = { at: act.at, receivedAt: act.receivedAt, by: null, state, status: act.status };
  const own = act.steps
    .filter(({ op }) => op.kind === kind && op.id === id)
    .reverse()
    .map(({ op, before, after }) => ({ ...base, op: op.op, fields: changedFields(before, after) }));
  const settled = act.steps.flatMap((step) => choiceOf(step, kind, id));
  if (settled.length === 0) return own;
  return [{ ...base, op: 'resolve', fields: {}, settled }, ...own];
}

/** What a step chose between, where it was about this record. */
function choiceOf({ op, before, after }: Step, kind: Kind, id: string): readonly Contradiction[] {
  // Settled, or opened again.
  const chooses = op.op === 'resolve' || op.op === 'restore';
  if (!chooses || op.kind !== 'conflict' || !before) return [];
  if (before.kind !== kind || before.row !== id) return [];
  const { field, reason, base = null, theirs = null, mine = null } = before;
  const status = String(after?.status);
  const named = typeof field === 'string' ? field : null;
  return [{ id: op.id, field: named, reason: String(reason), base, theirs, mine, status }];
}

/** The records in whose history an act appears: those it writes, and those it chooses for. */
export function rowsOf(steps: readonly Step[]): readonly string[] {
  const chosen = steps.flatMap(({ op, before }) =>
    op.kind === 'conflict' && typeof before?.row === 'string' ? [before.row] : [],
  );
  return [...new Set([...steps.map(({ op }) => op.id), ...chosen])];
}
