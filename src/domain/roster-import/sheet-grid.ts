/** A cell as the file holds it: text, number, truth, a day, or nothing. Numbers stay numbers, so damage can be told. */
export type Cell = string | number | boolean | null | { readonly date: string };

/** A merged block, rows and columns from 0, both ends included. */
interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook, or a whole CSV file. */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

/** What a person reads in the cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.date;
  return String(cell);
}

export const isBlank = (cell: Cell | undefined): boolean => cellText(cell).trim() === '';

/** `0` → `A`, `26` → `AA`. */
export function columnLetter(col: number): string {
  const rest = Math.floor(col / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + (col % 26));
}

/**
 * The rows with merged blocks filled: `all` for headers, `down` for data, where a block that spans
 * columns is a heading and must not multiply into values.
 */
export function fillMerges(grid: Grid, how: 'all' | 'down'): readonly (readonly Cell[])[] {
  const rows = grid.rows.map((row) => [...row]);
  for (const m of grid.merges) {
    const value = rows[m.top]?.[m.left];
    if (value === undefined || isBlank(value)) continue;
    if (how === 'down' && m.left !== m.right) continue;
    for (let r = m.top; r <= Math.min(m.bottom, rows.length - 1); r++) {
      const row = rows[r];
      if (!row) continue;
      for (let c = m.left; c <= Math.min(m.right, 200); c++) if (isBlank(row[c])) row[c] = value;
    }
  }
  return rows;
}
