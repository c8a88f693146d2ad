import { z } from 'zod';
import { entityOf, isKind } from '#domain/registry.ts';
import type { RowKey } from '../../store/record.table.ts';
import type { NumberedMutation } from './push.service.ts';

const ops = z.array(
  z
    .looseObject({ kind: z.string(), id: z.string(), v: z.unknown() })
    .partial({ v: true })
    .nullable()
    .catch(null),
);
const values = z.record(z.string(), z.unknown());

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
    for (const op of ops.safeParse(mutation.ops).data ?? []) {
      if (!op || !isKind(op.kind)) continue;
      add(op.kind, op.id);
      const made = values.safeParse(op.v).data ?? {};
      for (const [name, { refersTo, kindField }] of Object.entries(entityOf(op.kind).fields)) {
        const to = made[name];
        const sibling = kindField === undefined ? undefined : made[kindField];
        if (typeof to !== 'string') continue;
        for (const kind of refersTo ?? [])
          if (sibling === undefined || sibling === kind) add(kind, to);
      }
    }
  return [...keys.values()];
}
