import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { RowOp, Write } from '#domain/sync/world.ts';

export interface RowKey {
  readonly kind: Kind;
  readonly id: string;
}

/** A question for all live rows of a kind whose reference field holds an id. */
export interface Referring {
  readonly kind: Kind;
  readonly field: string;
  readonly id: string;
}

export interface RowToSave extends RowKey {
  readonly rev: number;
  readonly deleted: boolean;
  readonly row: Row;
  /** Who changed it, where the rows have several authors. */
  readonly by?: Omit<By, 'at'>;
}

export interface Change extends RowKey {
  readonly rev: number;
  readonly client: string;
  /** Whoever changed it, where the lines have several authors. */
  readonly userId?: string;
  readonly n: number;
  readonly at: string | null;
  readonly op: RowOp;
  /** Fields that changed, before and after. */
  readonly changes: NonNullable<Write['change']>;
}

export interface StoredChange extends Change {
  readonly userId: string;
  readonly receivedAt: string;
}

/** Who changed rows, from which client, and when the server received it. */
export interface By {
  readonly userId: string;
  readonly client: string;
  readonly at: string;
}
