import { type CellValue, readXlsx } from 'hucre/xlsx';
import type { Cell, Grid } from '#domain/roster-import/sheet-grid.ts';
import { FILE_LIMITS, refuse } from './file-refusal.ts';
import { unpackedSize } from './zip-size.ts';

function cellOf(value: CellValue): Cell {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) };
  return value === '' ? null : value;
}

/** Visible sheets of an xlsx file with their merged blocks; styles are read so that days are days. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Grid[]> {
  const size = unpackedSize(bytes);
  if (size === null) throw refuse('damaged');
  if (size > FILE_LIMITS.unpackedBytes)
    throw refuse('unpacks-too-big', { read: size, allowed: FILE_LIMITS.unpackedBytes });
  const book = await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    throw refuse('damaged', { read: error instanceof Error ? error.message : String(error) });
  });
  return book.sheets.map((sheet) => ({
    sheet: sheet.name,
    rows: sheet.rows.map((row) => row.map(cellOf)),
    merges: (sheet.merges ?? []).map((m) => ({
      top: m.startRow,
      left: m.startCol,
      bottom: m.endRow,
      right: m.endCol,
    })),
  }));
}
