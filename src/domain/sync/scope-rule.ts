import { latest } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { World } from './world.ts';

/** A row named by kind and id. */
export type Name = readonly [kind: Kind, id: string];

/** How the scopes of a kind follow from its row and the rows around it. */
export interface ScopeRule {
  /** Today is an ISO day: what ended before it no longer counts. */
  scopes(row: Row, world: World, today: string): readonly string[];
  /** Fields on which its own scopes, or those of the rows it touches, depend. */
  readonly fields: readonly string[];
  /** Rows whose scopes may change when the row appears, disappears or changes one of `fields`. */
  touches?(row: Row, world: World): readonly Name[];
  /** Rows that lie where this row lies. */
  carries?(row: Row, world: World): readonly Name[];
}

/** A field as an id, or null. */
export function idIn(row: Row, field: string): string | null {
  const value = row[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Whether a row with an end date still counts; the end is the last day on which it held. */
export function current(row: Row, field: 'to' | 'leftOn', today: string): boolean {
  const end = idIn(row, field);
  return end === null || latest(end) >= today;
}

/** The names of rows of a kind that refer to an id. */
export function naming(world: World, kind: Kind, field: string, id: string): readonly Name[] {
  return world.by(kind, field, id).map((r) => [kind, r.row.id] as const);
}
