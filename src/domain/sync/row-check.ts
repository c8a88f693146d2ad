import { Problem } from '#domain/kernel/problem.ts';
import type { World, WorldRow } from './world.ts';

/** Throws a Problem where the row as it would stand breaks a rule of its kind. */
export type RowCheck = (after: WorldRow, before: WorldRow | undefined, world: World) => void;

/** The refusal of one field: what was read, and what would have to be so. */
export function refused(
  { kind, row }: WorldRow,
  field: string,
  message: string,
  allowed: unknown,
): Problem {
  return new Problem('invalid', message, {
    kind,
    row: row.id,
    field,
    read: row[field] ?? null,
    allowed,
  });
}
