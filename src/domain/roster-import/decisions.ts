/** What a person said about one cell. */
export type CellFix =
  /** The cell as it should have been. */
  | { readonly type: 'text'; readonly text: string }
  /** Store nothing; the reading goes to the note. */
  | { readonly type: 'leave' }
  /** Store nothing and forget the reading: what the register holds stays. */
  | { readonly type: 'drop' }
  /** The code fails its check digit and is right all the same. */
  | { readonly type: 'confirm' };

/** What a person said about one row. */
export type RowFix =
  | { readonly type: 'exclude' }
  /** Fill the gaps of the row that it repeats. */
  | { readonly type: 'merge' }
  /** Another enterprise of the same name. */
  | { readonly type: 'separate' }
  /** No heading or total: an enterprise. */
  | { readonly type: 'data' }
  | { readonly type: 'match'; readonly id: string }
  | { readonly type: 'new' };

/** Keys: `row:col` for cells (row from 1, column from 0) and `row` for rows. */
export interface Decisions {
  readonly cells: Readonly<Record<string, CellFix>>;
  readonly rows: Readonly<Record<string, RowFix>>;
}

export const UNDECIDED: Decisions = { cells: {}, rows: {} };

export const cellKey = (row: number, col: number): string => `${row}:${col}`;
