import type { Row } from '#domain/kernel/entity.ts';
import type { FieldChange, PastChange, RowOp } from './world.ts';

/** A change as the server keeps it. */
export interface KeptChange extends PastChange {
  readonly rev: number;
  readonly client: string;
  readonly n: number;
}

/** A contradiction as one line of history sees it: all values, so that no losing one is lost. */
export interface Contradiction {
  readonly id: string;
  /** Null where the whole record was at stake. */
  readonly field: string | null;
  readonly reason: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  readonly status: string;
}

/** One line of a record's history. */
export interface HistoryLine extends Omit<KeptChange, 'op'> {
  /** `conflict`: nothing could be written; `resolve`: it was settled or opened again, and the value stayed. */
  readonly op: RowOp | 'conflict' | 'resolve';
  /** 并行修改: others, by name, had changed other parts of the record meanwhile. */
  readonly parallelWith: readonly string[];
  readonly parallel: boolean;
  /** Values that this change could not bring in. */
  readonly lost: readonly Contradiction[];
  /** Contradictions that this change settled, or opened again (status `open`). */
  readonly settled: readonly Contradiction[];
}

/** A conflict row, and what happened to it. */
export interface ToldConflict {
  readonly row: Row;
  readonly past: readonly KeptChange[];
}

const keyOf = ({ client, n }: { readonly client: string; readonly n: number }) => `${client} ${n}`;

/** A conflict as it stood after one of its changes: its row now, with what came later taken back. */
function asOf(conflict: ToldConflict, change: KeptChange): Contradiction {
  const later = conflict.past.filter(
    (c) => c.rev > change.rev || (c.rev === change.rev && c.n > change.n),
  );
  const back = (name: string) => {
    const undo = later.findLast((c) => name in c.changes);
    return (undo ? undo.changes[name]?.before : conflict.row[name]) ?? null;
  };
  const { id, field, reason } = conflict.row;
  return {
    id,
    field: typeof field === 'string' ? field : null,
    reason: String(reason),
    base: back('base'),
    theirs: back('theirs'),
    mine: back('mine'),
    status: String(back('status')),
  };
}

/** Settled, or opened again: whatever follows its first status. */
const settles = (changes: PastChange['changes']): boolean => {
  const status: FieldChange | undefined = changes.status;
  return status !== undefined && status.before !== null;
};
const loses = (changes: PastChange['changes']): boolean => 'mine' in changes;

/** Names of those who changed the row between the rev that a change was based on and the change. */
function meanwhile(
  line: KeptChange,
  past: readonly KeptChange[],
  base: number | undefined,
): readonly KeptChange[] {
  if (base === undefined || line.op !== 'patch') return [];
  return past.filter((c) => c.rev > base && c.rev < line.rev && c.client !== line.client);
}

/**
 * The history of a record, newest first: its changes, what they lost to others and what was settled.
 * `baseOf` answers the rev that a client's mutation was based on, where it named one.
 */
export function recordHistory(
  past: readonly KeptChange[],
  conflicts: readonly ToldConflict[],
  baseOf: (change: KeptChange) => number | undefined,
): readonly HistoryLine[] {
  const lines = new Map<string, HistoryLine>();
  for (const change of past) {
    const others = meanwhile(change, past, baseOf(change));
    const parallelWith = [...new Set(others.map((c) => c.name).filter((name) => name !== ''))];
    const line = { ...change, parallel: others.length > 0, parallelWith, lost: [], settled: [] };
    lines.set(keyOf(change), line);
  }
  for (const conflict of conflicts)
    for (const change of conflict.past) {
      const part = settles(change.changes) ? 'settled' : loses(change.changes) ? 'lost' : null;
      if (!part) continue;
      const bare = { changes: {}, parallel: false, parallelWith: [], lost: [], settled: [] };
      const op = part === 'lost' ? 'conflict' : 'resolve';
      const line = lines.get(keyOf(change)) ?? { ...change, ...bare, op };
      lines.set(keyOf(change), { ...line, [part]: [...line[part], asOf(conflict, change)] });
    }
  return [...lines.values()].sort((a, b) => b.rev - a.rev || b.n - a.n);
}
