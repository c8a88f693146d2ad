import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';

/**
 * The rows that a decision may look at, live or deleted. Decisions are synchronous and pure; the
 * shell loads what was asked for and decides again until nothing is missing (batch-world.ts).
 */
export interface World {
  get(kind: Kind, id: string): WorldRow | undefined;
  /** Live rows of a kind whose indexed field holds the id. */
  by(kind: Kind, field: string, id: string): readonly WorldRow[];
  /** Past changes of a row, newest first, where the world keeps them. */
  past?(kind: Kind, id: string): readonly PastChange[];
}

/** One past change of a row: who, when by his device's clock and by the server's, and what. */
export interface PastChange {
  readonly userId: string;
  /** Empty where nobody knows it. */
  readonly name: string;
  readonly at: string | null;
  readonly receivedAt: string;
  readonly op: RowOp;
  readonly changes: Readonly<Record<string, FieldChange>>;
}

/** What a change did to a row as a whole. */
export type RowOp = 'create' | 'patch' | 'delete' | 'restore';

/** `was` says whether the row was deleted before; undefined where there was none. */
export function rowOp(was: boolean | undefined, deleted: boolean): RowOp {
  if (deleted) return 'delete';
  return was === undefined ? 'create' : was ? 'restore' : 'patch';
}

export interface WorldRow {
  readonly kind: Kind;
  readonly row: Row;
  readonly rev: number;
  readonly deleted: boolean;
  /** Scopes in which the row has a live placement; a deleted row keeps its last ones. */
  readonly scopes: readonly string[];
  /** Client and person of the last change, and when it was received, where the store knows them. */
  readonly changedClient?: string | null;
  readonly changedBy?: string | null;
  readonly changedAt?: string | null;
}

/** A change of one field as history shows it. */
export interface FieldChange {
  readonly before: unknown;
  readonly after: unknown;
}

/** The new state of a row. `change` is absent where only its scopes changed. */
export interface Write {
  readonly kind: Kind;
  readonly id: string;
  readonly row: Row;
  readonly deleted: boolean;
  readonly scopes: readonly string[];
  readonly change?: Readonly<Record<string, FieldChange>>;
}
