import { type ListName, targetOfHeader } from './import-target.ts';
import { cellText, fillMerges, type Grid, isBlank } from './sheet-grid.ts';

export interface Header {
  /** First header row from 0; null where the sheet has none. */
  readonly row: number | null;
  /** How many rows the header takes: 0, 1 or 2. */
  readonly height: 0 | 1 | 2;
  /** One label per column; two rows are joined as `联系方式/手机`. Empty where a column has none. */
  readonly labels: readonly string[];
  /** What stands above the header. */
  readonly titles: readonly string[];
}

const SEARCHED = 30;
const clean = (text: string) => text.replace(/\s+/g, '');

function knownIn(labels: readonly string[], list: ListName): number {
  return new Set(labels.map((label) => targetOfHeader(label, list)).filter((t) => t !== null)).size;
}

/** Labels of two rows over each other; a parent reaches over the blanks to its right. */
function join(above: readonly string[], below: readonly string[]): readonly string[] {
  let parent = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, c) => {
    const top = above[c] ?? '';
    const low = below[c] ?? '';
    if (top !== '') parent = top;
    if (low === '' || low === top) return top;
    const over = top !== '' ? top : parent;
    return over === '' ? low : `${over}/${low}`;
  });
}

/** Whether the row under a header belongs to it: short words only, none under a label's own data. */
function continues(above: readonly string[], below: readonly string[], list: ListName): boolean {
  const own = below.filter((text, c) => text !== '' && text !== above[c]);
  if (own.length === 0 || own.some((text) => text.length > 12 || /\d{3}/.test(text))) return false;
  if (below.some((text, c) => text !== '' && text !== above[c] && /名称/.test(above[c] ?? '')))
    return false;
  return knownIn(own, list) > 0 && own.every((text) => /^[\p{L}()（）/、*]+$/u.test(text));
}

const textsOf = (grid: Grid) =>
  fillMerges(grid, 'all')
    .slice(0, SEARCHED + 1)
    .map((row) => row.map((cell) => clean(cellText(cell))));

/** The header that begins in a row (from 0), with its second row where that belongs to it. */
export function headerAt(grid: Grid, row: number | null, list: ListName = 'roster'): Header {
  const width = Math.max(0, ...grid.rows.map((cells) => cells.length));
  const texts = textsOf(grid);
  const first = row === null ? undefined : texts[row];
  if (row === null || first === undefined)
    return { row: null, height: 0, labels: Array.from({ length: width }, () => ''), titles: [] };
  const second = texts[row + 1] ?? [];
  const two = continues(first, second, list);
  const labels = two ? join(first, second) : first;
  const titles = grid.rows
    .slice(0, row)
    .flatMap((cells) =>
      cells.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell).trim()),
    );
  return {
    row,
    height: two ? 2 : 1,
    labels: Array.from({ length: width }, (_, c) => labels[c] ?? ''),
    titles: [...new Set(titles)],
  };
}

/** Finds the header below title rows: the first row with two known names. */
export function findHeader(grid: Grid, list: ListName = 'roster'): Header {
  const row = textsOf(grid)
    .slice(0, SEARCHED)
    .findIndex((labels) => knownIn(labels, list) >= 2);
  return headerAt(grid, row < 0 ? null : row, list);
}
