import { cleanText } from './clean-text.ts';
import { cellKey, type Decisions } from './decisions.ts';
import type { Header } from './find-header.ts';
import { CODE, type ListName, NAME_OF } from './import-target.ts';
import type { Column } from './map-columns.ts';
import { type Lookups, readCell } from './read-cell.ts';
import { cellText, type Grid } from './sheet-grid.ts';

/** What to look up on the device before a plan can be made: codes and spellings of names. */
export interface ImportKeys {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Numbers of demands. */
  readonly numbers: readonly string[];
}

/** A name with its brackets in either width: both are in use for one enterprise. */
function spellings(name: string): readonly string[] {
  if (!/[()（）]/.test(name)) return [name];
  return [
    name,
    name.replaceAll('(', '（').replaceAll(')', '）'),
    name.replaceAll('（', '(').replaceAll('）', ')'),
  ];
}

export function importKeys(
  grid: Grid,
  header: Header,
  columns: readonly Column[],
  lookups: Lookups,
  decisions: Decisions,
  list: ListName,
): ImportKeys {
  const codes = new Set<string>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  const codeColumn = columns.find((c) => c.target === CODE);
  const nameColumn = columns.find((c) => c.target === NAME_OF[list]);
  const numberColumn = columns.find((c) => c.target === 'demand.number');
  grid.rows.forEach((cells, index) => {
    if (index < (header.row ?? 0) + header.height) return;
    const at = (column: Column) => {
      const fix = decisions.cells[cellKey(index + 1, column.col)];
      return fix?.type === 'text' ? fix.text : (cells[column.col] ?? null);
    };
    if (codeColumn) {
      const code = readCell(at(codeColumn), codeColumn, lookups, true).value;
      if (typeof code === 'string') codes.add(code);
    }
    if (numberColumn) {
      const number = readCell(at(numberColumn), numberColumn, lookups, true).value;
      if (typeof number === 'string') numbers.add(number);
    }
    const name = nameColumn ? cleanText(cellText(at(nameColumn))).text : '';
    if (name !== '') for (const spelling of spellings(name)) names.add(spelling);
  });
  return { codes: [...codes], names: [...names], numbers: [...numbers] };
}
