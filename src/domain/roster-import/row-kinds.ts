import type { Header } from './find-header.ts';
import { NAME_OF, NOTE, SEQ } from './import-target.ts';
import type { Column } from './map-columns.ts';
import { type Cell, cellText, type Grid, isBlank } from './sheet-grid.ts';

type RowKind = 'data' | 'blank' | 'total' | 'header' | 'title' | 'remark';

/** A row that is no enterprise, listed so that a person can object. */
export interface AsideRow {
  /** Row of the sheet, from 1 as spreadsheets count. */
  readonly row: number;
  readonly kind: Exclude<RowKind, 'data'>;
  readonly text: string;
}

const TOTAL = /^(合计|总计|小计|共计|累计|汇总|总数)([:：]?\d*[家户个人]?)?$|^共\d+[家户个人]$/;
const SECTION = /^([一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）])/;
const REMARK = /^(注|备注|说明|制表|填表|审核|联系电话|填报)[人日单]?[位期]?[:：]/;

const NAMES: readonly string[] = Object.values(NAME_OF);

/** What a row is, judged by its cells alone. */
function kindOfRow(cells: readonly Cell[], columns: readonly Column[], header: Header): RowKind {
  const filled = cells
    .map((cell, col) => ({ col, text: cellText(cell).replace(/\s+/g, '') }))
    .filter((cell) => cell.text !== '');
  if (filled.length === 0) return 'blank';
  const seq = columns.find((column) => column.target === SEQ)?.col;
  if (filled.every((cell) => cell.col === seq && /^\d+$/.test(cell.text))) return 'blank';
  const first = filled[0]?.text ?? '';
  if (TOTAL.test(first)) return 'total';
  const labels = header.labels;
  const same = filled.filter(
    (cell) => cell.text === labels[cell.col] || labels[cell.col]?.split('/').includes(cell.text),
  );
  if (same.length >= 2 && same.length === filled.length) return 'header';
  const nameCol = columns.find((column) => NAMES.includes(column.target))?.col;
  const hasName = nameCol !== undefined && !isBlank(cells[nameCol]);
  const mapped = filled.filter((cell) =>
    columns.some((c) => c.col === cell.col && c.target !== SEQ && c.target !== NOTE),
  );
  if (filled.length === 1 && SECTION.test(first)) return 'title';
  if (filled.length <= 2 && REMARK.test(first)) return 'remark';
  if (!hasName && mapped.length <= 1 && filled.length <= 2) return 'title';
  return 'data';
}

/** Rows below the header in order: data rows by number, all others with what they are. */
export function sortRows(
  grid: Grid,
  rows: readonly (readonly Cell[])[],
  columns: readonly Column[],
  header: Header,
): { readonly data: readonly number[]; readonly aside: readonly AsideRow[] } {
  const data: number[] = [];
  const aside: AsideRow[] = [];
  const start = header.row ?? 0;
  rows.forEach((cells, index) => {
    const text = [...new Set(cells.map((c) => cellText(c).trim()).filter((t) => t !== ''))].join(
      ' ',
    );
    const row = index + 1;
    if (header.row !== null && index < start)
      aside.push({ row, kind: text === '' ? 'blank' : 'title', text });
    else if (index < start + header.height) aside.push({ row, kind: 'header', text });
    else {
      // A merged heading was filled downwards only; its own cells decide.
      const kind = kindOfRow(grid.rows[index] ?? [], columns, header);
      if (kind === 'data') data.push(row);
      else aside.push({ row, kind, text });
    }
  });
  return { data, aside };
}
