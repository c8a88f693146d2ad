import { z } from 'zod';
import { isVisible, type Row, type View } from '#domain/kernel/entity.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { maskRow } from '#domain/sync/mask.ts';
import {
  type Contradiction,
  type KeptChange,
  recordHistory,
  type ToldConflict,
} from '#domain/sync/record-history.ts';
import type { WorldRow } from '#domain/sync/world.ts';
import type { Deps, Principal } from '../../deps.ts';
import type { RowKey } from '../../store/record-rows.ts';
import type { Tx } from '../../store/store.ts';
import { visible } from './get.service.ts';
import { pastOf } from './past.ts';

/** What happened to a record, newest first, in the fields that the user's view shows. */
export async function historyOf(
  deps: Deps,
  { workspace, userId }: Principal,
  kind: Kind,
  id: string,
) {
  return deps.store.read(async (tx) => {
    const sight = await deps.access.sightOf(tx, workspace, userId, await tx.clock.read(workspace));
    const { found, view } = await visible(tx, workspace, sight, kind, id);
    const past = await pastOf(tx, workspace, { kind, id });
    const conflicts = await conflictsOf(tx, workspace, { kind, id });
    const baseOf = await basesOf(tx, workspace, { kind, id }, past);
    const items = recordHistory(past, conflicts, baseOf).map((line) => ({
      rev: line.rev,
      op: line.op,
      by: line.name,
      byId: line.userId,
      at: line.at,
      receivedAt: line.receivedAt,
      client: line.client,
      n: line.n,
      parallel: line.parallel,
      parallelWith: [...line.parallelWith],
      changes: shownChanges(kind, found, line.changes, view),
      lost: line.lost.flatMap((c) => shown(kind, id, c, view)),
      settled: line.settled.flatMap((c) => shown(kind, id, c, view)),
    }));
    return { k: kind, id, items };
  });
}

async function conflictsOf(tx: Tx, workspace: number, { kind, id }: RowKey) {
  const named = await tx.records.referring(workspace, [{ kind: 'conflict', field: 'row', id }]);
  const out: ToldConflict[] = [];
  for (const { row } of named)
    if (row.kind === kind) {
      const past = await pastOf(tx, workspace, { kind: 'conflict', id: row.id });
      out.push({ row, past });
    }
  return out;
}

const patches = z.array(z.looseObject({ id: z.string(), rev: z.int() }).nullable().catch(null));

/** The rev on which each change was based, from the mutation as it was received. */
async function basesOf(
  tx: Tx,
  workspace: number,
  { id }: RowKey,
  past: readonly KeptChange[],
): Promise<(change: KeptChange) => number | undefined> {
  const bases = new Map<string, number>();
  for (const [client, lines] of Map.groupBy(past, (line) => line.client)) {
    const keys = lines.map(({ n }) => ({ client, n }));
    for (const { n, ops } of await tx.mutations.stored(workspace, keys)) {
      const own = (patches.safeParse(JSON.parse(ops)).data ?? []).find((op) => op?.id === id);
      if (own) bases.set(`${client} ${n}`, own.rev);
    }
  }
  return ({ client, n }) => bases.get(`${client} ${n}`);
}

/** A contradiction as the conflict's own row would show it; none where the view hides its field. */
function shown(kind: Kind, row: string, conflict: Contradiction, view: View) {
  const { field } = conflict;
  if (field !== null && !isVisible(entityOf(kind).fields[field], view)) return [];
  const masked = maskRow(entityOf('conflict'), { ...conflict, kind, row }, view);
  const { base = null, theirs = null, mine = null } = masked;
  return [{ ...conflict, base, theirs, mine }];
}

/** A conflict's values are shown as its own row would show them. */
function shownChanges(kind: Kind, found: WorldRow, changes: KeptChange['changes'], view: View) {
  const { fields } = entityOf(kind);
  const seen = Object.entries(changes).filter(([name]) => isVisible(fields[name], view));
  if (kind !== 'conflict' || view === 'full') return Object.fromEntries(seen);
  const about = { kind: found.row.kind, field: found.row.field };
  const side = (part: 'before' | 'after'): Row =>
    maskRow(
      entityOf('conflict'),
      {
        id: found.row.id,
        ...about,
        ...Object.fromEntries(seen.map(([name, c]) => [name, c[part]])),
      },
      view,
    );
  const [before, after] = [side('before'), side('after')];
  return Object.fromEntries(
    seen
      .filter(([name]) => name in before || name in after)
      .map(([name]) => [name, { before: before[name] ?? null, after: after[name] ?? null }]),
  );
}
