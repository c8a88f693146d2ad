import { entityOf, isKind } from '#domain/registry.ts';
import { maskRow } from '#domain/sync/mask.ts';
import type { PushResult, PushRow } from '#domain/sync/protocol.ts';
import type { WorldRow } from '#domain/sync/world.ts';
import type { RowKey } from '../../store/record-rows.ts';
import type { Sight } from '../access.ts';
import { opsRead } from './ops-read.ts';
import type { NumberedMutation } from './push-input.ts';

/** Rows that mutations name, and the conflicts that they opened. */
export function namedRows(
  mutations: readonly NumberedMutation[],
  results: readonly PushResult[],
): readonly RowKey[] {
  const keys = new Map<string, RowKey>();
  const add = (kind: string, id: string) => {
    if (isKind(kind)) keys.set(`${kind} ${id}`, { kind, id });
  };
  const answered = new Set(results.map(({ n }) => n));
  for (const mutation of mutations)
    if (answered.has(mutation.n)) for (const op of opsRead(mutation)) add(op.kind, op.id);
  for (const { conflicts } of results)
    for (const { id, kind, row } of conflicts ?? []) {
      add('conflict', id);
      add(kind, row);
    }
  return [...keys.values()];
}

/** The state of rows, once for each scope that the user holds, as its view shows it. */
export function rowsFor(
  sight: Sight,
  keys: readonly RowKey[],
  found: ReadonlyMap<string, WorldRow>,
): PushRow[] {
  return keys.flatMap((key) => {
    const row = found.get(`${key.kind} ${key.id}`);
    return (row?.scopes ?? []).flatMap((s): readonly PushRow[] => {
      const view = sight.views[s];
      if (!view || !row) return [];
      const { kind: k, rev, deleted } = row;
      if (deleted) return [{ k, s, view, r: { id: row.row.id, rev }, del: 1 }];
      return [{ k, s, view, r: { ...maskRow(entityOf(k), row.row, view), rev } }];
    });
  });
}
