import { isVisible, type Row, VIEWS, type View } from '#domain/kernel/entity.ts';
import { entityOf, isKind } from '#domain/registry.ts';
import { newestFirst } from './client-rules.ts';

/** A row as it lies on one shelf; `row` is null for a tombstone. */
export interface Copy {
  readonly scope: string;
  readonly view: View;
  readonly ep: number;
  readonly rev: number;
  readonly row: Row | null;
}
/** What the copies of a row say together. */
export interface Stored {
  readonly row: Row;
  readonly rev: number;
  readonly ep: number;
  readonly scopes: readonly string[];
  readonly view: View;
}

const width = (view: View) => VIEWS.indexOf(view);

/**
 * Several copies of one row: on each shelf the newest stands (a tombstone hides older ones); of
 * several shelves the newest epoch, then rev; a field that one view hides comes from the newest
 * copy that shows it (design §5, rule 5).
 */
export function compose(kind: string, copies: readonly Copy[]): Stored | null {
  const onShelf = new Map<string, Copy>();
  for (const copy of copies) {
    const held = onShelf.get(copy.scope);
    if (!held || newestFirst(copy, held) < 0) onShelf.set(copy.scope, copy);
  }
  // Of copies of one age the widest comes first: a conflict hides parts of its values by view.
  const live = [...onShelf.values()]
    .filter((copy) => copy.row !== null)
    .sort((a, b) => newestFirst(a, b) || width(b.view) - width(a.view));
  const [top] = live;
  if (!top?.row) return null;
  const row: Record<string, unknown> = { ...top.row };
  const fields = isKind(kind) ? entityOf(kind).fields : {};
  let shown = top.view;
  for (const copy of live.slice(1)) {
    if (width(copy.view) <= width(shown)) continue;
    for (const [name, value] of Object.entries(copy.row ?? {}))
      if (!isVisible(fields[name], shown)) row[name] = value;
    shown = copy.view;
  }
  const same = live.filter((copy) => copy.ep === top.ep && copy.rev === top.rev);
  return {
    row: { ...row, id: top.row.id },
    rev: top.rev,
    ep: top.ep,
    scopes: same.map((copy) => copy.scope),
    view: shown,
  };
}
