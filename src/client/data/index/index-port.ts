import type { Filter, ListQuery, SyncState } from '#client/data/data-port.ts';
import type { Row, View } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { ReadingsOf } from './readings.ts';

/** A live record as the index is fed it: stored ⊕ unsent, already merged over its shelves. */
export interface IndexedRow {
  readonly row: Row;
  readonly state: SyncState;
  readonly view: View;
  /** A number (0 … 2³²−1) that the feeder keeps with the record, such as where it is stored. */
  readonly place?: number;
}

export interface IndexHits {
  readonly total: number;
  /** From `offset` on, at most `limit`, in the order asked for (then by id). */
  readonly rows: readonly IndexHit[];
}
export interface IndexHit {
  readonly id: string;
  /** The id and every column of the kind that is not empty. */
  readonly row: Row;
  readonly state: SyncState;
  readonly view: View;
  readonly place: number;
}

export interface Counts {
  readonly total: number;
  /** By the text of the value; the key `''` stands for empty. */
  readonly groups: Readonly<Record<string, number>>;
}

/** Structured-cloneable: typed arrays. Belongs to one kind. */
export interface IndexSnapshot {
  /** Names the shape it was made under; `restore` refuses another one. */
  readonly shape: string;
  readonly parts: Readonly<Record<string, ArrayBufferView<ArrayBuffer>>>;
}

export interface IndexMemory {
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Search, filters, sort orders and counts over all live records of the device. Lives in the data
 * worker; synchronous; IndexedDB stays the truth, so the index may be thrown away and fed again.
 */
export interface IndexPort {
  /** Letters find characters from now on; before, only themselves. See `loadReadings`. */
  teach(readingsOf: ReadingsOf): void;
  /** Forgets a kind, or everything. */
  reset(kind?: Kind): void;
  /** Adds or replaces by id. Any number of rows at once; cheap enough for one. */
  upsert(kind: Kind, rows: readonly IndexedRow[]): void;
  /** Changes the sync state only; unknown ids are ignored. */
  mark(kind: Kind, ids: readonly string[], state: SyncState): void;
  /** Unknown ids are ignored. */
  remove(kind: Kind, ids: readonly string[]): void;
  /** Throws `unknown-field` for a field that is no column (see index-columns.ts). */
  query(query: ListQuery): IndexHits;
  count(kind: Kind, where: readonly Filter[], groupBy?: string): Counts;
  /** Ids of the records whose column holds the value (in a list: among others), by id. */
  by(kind: Kind, field: string, value: string): readonly string[];
  has(kind: Kind, id: string): boolean;
  /** The feeder's number of a record; undefined where the id is unknown. */
  place(kind: Kind, id: string): number | undefined;
  size(kind: Kind): number;
  /** A copy; null where the kind is empty. Save it beside the version it was made at. */
  snapshot(kind: Kind): IndexSnapshot | null;
  /** Replaces the kind. False (and the kind is empty) where the shape is not this release's. */
  restore(kind: Kind, snapshot: IndexSnapshot): boolean;
  memory(): Readonly<Record<string, IndexMemory>>;
}
