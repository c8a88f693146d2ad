import { entityOf, type Kind } from '#domain/registry.ts';
import { keepClash } from './decide-conflict.ts';
import type { Draft } from './draft.ts';
import { canonical, same } from './value.ts';
import type { WorldRow } from './world.ts';

const uniqueFields = (kind: Kind): readonly string[] =>
  Object.entries(entityOf(kind).fields).flatMap(([name, field]) => (field.unique ? [name] : []));

/** Another live row with the same value; the oldest, so that one and the same is always named. */
function twin(d: Draft, { kind, row }: WorldRow, name: string): WorldRow | undefined {
  return d.layer
    .by(kind, name, String(row[name]))
    .filter((other) => other.row.id !== row.id)
    .sort((a, b) => a.rev - b.rev || (a.row.id < b.row.id ? -1 : 1))[0];
}

/** Whether this very pair waits for a person already, from whichever side it was noticed. */
function waits(d: Draft, kind: Kind, one: string, two: string): boolean {
  const told = (row: string, other: string) =>
    d.layer
      .by('conflict', 'row', row)
      .some(({ row: c }) => c.status === 'open' && c.kind === kind && c.other === other);
  return told(one, two) || told(two, one);
}

/**
 * Two live rows with one value of a unique field (a credit code under two ids): both are kept, and
 * a person looks at it. Raised where the value is written or its row restored; nothing is refused.
 */
export function checkUnique(d: Draft): void {
  for (const found of d.layer.laid()) {
    if (found.deleted) continue;
    const { kind, row } = found;
    const before = d.before.get(kind, row.id);
    for (const name of uniqueFields(kind)) {
      const value = canonical(row[name]);
      const stood = before && !before.deleted && same(before.row[name], value);
      if (value === null || stood) continue;
      const other = twin(d, found, name);
      if (!other || waits(d, kind, row.id, other.row.id)) continue;
      const clash = {
        field: name,
        reason: 'duplicate',
        base: null,
        theirs: value,
        mine: value,
      } as const;
      keepClash(d, found, { ...clash, other: other.row.id }, other);
    }
  }
}
