import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { Stored } from '#domain/sync/compose.ts';
import { applyOp } from '#domain/sync/op-rules.ts';
import type { LocalRecord, SyncState } from '../data-port.ts';
import type { IssueRecord } from './database.ts';
import type { Pending } from './memory.ts';

export interface Unsent {
  readonly pending: readonly Pending[];
  readonly issues: readonly IssueRecord[];
  /** An open conflict is about this row. */
  readonly contested: boolean;
  /** Highest number that is on its way to the server now. */
  readonly sending: number;
}

/**
 * A record as the screen shows it: stored ⊕ unsent. What a refused creation would have made stays
 * visible to its author until he settles it; a refused change shows the stored value.
 */
export function localRecord(
  kind: Kind,
  id: string,
  stored: Stored | null,
  unsent: Unsent,
): LocalRecord | null {
  let row: Row | null = stored?.row ?? null;
  let deleted: Row | null = null;
  if (!row)
    for (const issue of unsent.issues)
      for (const op of issue.ops)
        if (op.id === id && (row !== null || op.op === 'create')) row = applyOp(row, null, op);
  for (const { op, seen } of unsent.pending) {
    if (op.op === 'delete') deleted = row;
    row = applyOp(row, deleted ?? seen?.[id] ?? null, op);
  }
  if (!row) return null;
  return {
    kind,
    id,
    row,
    state: stateOf(unsent),
    rev: stored?.rev ?? null,
    scopes: stored?.scopes ?? [],
    view: stored?.view ?? 'full',
  };
}

function stateOf({ pending, issues, contested, sending }: Unsent): SyncState {
  if (issues.length > 0 || contested) return 'attention';
  if (pending.length === 0) return 'confirmed';
  return pending.some((p) => p.n <= sending) ? 'sending' : 'local';
}
