import { isVisible, type Row, type View } from '#domain/kernel/entity.ts';
import { entityOf, isKind, type Kind } from '#domain/registry.ts';
import { maskRow } from '#domain/sync/mask.ts';
import type { WorldRow } from '#domain/sync/world.ts';
import type { Deps, Principal } from '../../deps.ts';
import type { PastChange } from '../../store/record.table.ts';
import { visible } from './get.service.ts';

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
    const past = await tx.records.history(workspace, { kind, id });
    const authors = new Map<string, string>();
    for (const { userId: author } of past)
      if (!authors.has(author)) authors.set(author, (await tx.keys.person(author))?.name ?? '');
    const items = past.map((change) => ({
      rev: change.rev,
      op: change.op,
      by: authors.get(change.userId) ?? '',
      at: change.at,
      receivedAt: change.receivedAt,
      client: change.client,
      n: change.n,
      changes: shownChanges(kind, found, change, view),
    }));
    return { k: kind, id, items };
  });
}

/** A conflict's values are shown as its own row would show them. */
function shownChanges(kind: Kind, found: WorldRow, { changes }: PastChange, view: View) {
  const { fields } = entityOf(kind);
  const shown = Object.entries(changes).filter(([name]) => isVisible(fields[name], view));
  if (kind !== 'conflict' || view === 'full') return Object.fromEntries(shown);
  const about = { kind: found.row.kind, field: found.row.field };
  const side = (part: 'before' | 'after'): Row =>
    maskRow(
      entityOf('conflict'),
      {
        id: found.row.id,
        ...about,
        ...Object.fromEntries(shown.map(([name, c]) => [name, c[part]])),
      },
      view,
    );
  const [before, after] = [side('before'), side('after')];
  const known = isKind(String(about.kind));
  return Object.fromEntries(
    shown
      .filter(([name]) => known && (name in before || name in after))
      .map(([name]) => [name, { before: before[name] ?? null, after: after[name] ?? null }]),
  );
}
