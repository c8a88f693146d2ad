import {
  type CellFix,
  cellKey,
  type Decisions,
  type RowFix,
} from '#domain/roster-import/decisions.ts';

/** The decisions with one answer for a column of several rows; null takes the answer back. */
export function fixCells(
  old: Decisions,
  rows: readonly number[],
  col: number,
  fix: CellFix | null,
): Decisions {
  const cells = { ...old.cells };
  for (const row of rows) {
    if (fix) cells[cellKey(row, col)] = fix;
    else delete cells[cellKey(row, col)];
  }
  return { ...old, cells };
}

/** The decisions with one answer for several rows; null takes the answer back. */
export function fixRows(old: Decisions, rows: readonly number[], fix: RowFix | null): Decisions {
  const all = { ...old.rows };
  for (const row of rows) {
    if (fix) all[row] = fix;
    else delete all[row];
  }
  return { ...old, rows: all };
}
