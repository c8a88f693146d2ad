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
