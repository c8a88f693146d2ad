import { entityOf, isKind } from '#domain/registry.ts';
import type { RowKey } from '../../store/record-rows.ts';
import { opsRead } from './ops-read.ts';
import type { NumberedMutation } from './push-input.ts';

/**
 * Rows that deciding mutations asks for before anything else: those that they name, and those that
 * new ones refer to. Read beforehand, they spare a decision over nothing.
 */
export function firstAsked(mutations: readonly NumberedMutation[]): readonly RowKey[] {
  const keys = new Map<string, RowKey>();
  const add = (kind: string, id: string) => {
    if (isKind(kind)) keys.set(`${kind} ${id}`, { kind, id });
  };
  for (const mutation of mutations)
    for (const { kind: about, id, v: made } of opsRead(mutation)) {
      if (!isKind(about)) continue;
      add(about, id);
      for (const [name, { refersTo, kindField }] of Object.entries(entityOf(about).fields)) {
        const to = made[name];
        const sibling = kindField === undefined ? undefined : made[kindField];
        if (typeof to !== 'string') continue;
        for (const kind of refersTo ?? [])
          if (sibling === undefined || sibling === kind) add(kind, to);
      }
    }
  return [...keys.values()];
}
