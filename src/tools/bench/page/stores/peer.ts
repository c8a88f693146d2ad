import type { Row } from '#domain/kernel/entity.ts';

/** A store under measurement: the same few things done the way its makers say. */
export interface Peer {
  /** A page of rows of the first sync; resolves when the store says it has them. */
  put(rows: readonly Row[]): Promise<void>;
  count(): Promise<number>;
  first(n: number): Promise<readonly Row[]>;
  /** Rows that hold the word in one of the fields; there is no index for that in any of them. */
  search(fields: readonly string[], word: string): Promise<readonly Row[]>;
  get(id: string): Promise<Row | null>;
  /** Resolves when the store says it is kept. */
  edit(id: string, phone: string): Promise<void>;
  /** Takes away all rows of one federation. */
  drop(federation: string): Promise<void>;
  /** Writes so many new rows as an import does; the app's own alone has imports. */
  importRows?(rows: number): Promise<void>;
}

/** Whether one of the fields holds the word. */
export function holds(row: Row, fields: readonly string[], word: string): boolean {
  return fields.some((field) =>
    String(row[field] ?? '')
      .toLowerCase()
      .includes(word),
  );
}

export const FEDERATION = 'federationId';
