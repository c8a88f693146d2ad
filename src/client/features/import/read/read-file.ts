import Papa from 'papaparse';
import type { Cell, Grid } from '#domain/roster-import/sheet-grid.ts';
import { decodeText } from './decode-text.ts';
import { FILE_LIMITS, refuse } from './file-refusal.ts';
import { readWorkbook } from './read-workbook.ts';

/** A file as read: its sheets, none changed, and how its text was encoded (CSV only). */
export interface OpenedFile {
  readonly name: string;
  readonly size: number;
  readonly encoding: string | null;
  readonly grids: readonly Grid[];
}

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((b, i) => bytes[i] === b);

/** Throws at once where a file is too large to be opened; nothing of it has been read yet. */
export function checkSize(size: number): void {
  if (size > FILE_LIMITS.bytes) throw refuse('too-big', { read: size, allowed: FILE_LIMITS.bytes });
  if (size === 0) throw refuse('empty');
}

function parseCsv(bytes: Uint8Array): { readonly grid: Grid; readonly encoding: string } {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\u0000')) throw refuse('not-a-table');
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text)) throw refuse('html');
  const { data } = Papa.parse<string[]>(text);
  const rows: Cell[][] = data.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  return { grid: { sheet: '', rows, merges: [] }, encoding };
}

/** Rows without the empty ones at the end, which every second file has thousands of. */
function trimmed(grid: Grid): Grid {
  let end = grid.rows.length;
  while (end > 0 && (grid.rows[end - 1] ?? []).every((cell) => cell === null || cell === ''))
    end -= 1;
  return { ...grid, rows: grid.rows.slice(0, end) };
}

/** Sheets of a roster file, told by its first bytes and not by its name. Throws a Problem with a FileReason. */
export async function readFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  checkSize(bytes.byteLength);
  // OLE2: the old Excel and WPS formats, or a new one locked by a password.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refuse(isLocked(bytes) ? 'encrypted' : 'xls');
  const zipped = starts(bytes, 0x50, 0x4b);
  if (!zipped && /\.(xlsx|xlsm|et)$/i.test(name)) throw refuse('damaged');
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw refuse('not-a-table');
  const csv = zipped ? null : parseCsv(bytes);
  const grids = (csv ? [csv.grid] : await readWorkbook(bytes)).map(trimmed);
  const rows = Math.max(0, ...grids.map((grid) => grid.rows.length));
  if (rows === 0) throw refuse('empty');
  if (rows > FILE_LIMITS.rows)
    throw refuse('too-many-rows', { read: rows, allowed: FILE_LIMITS.rows });
  return { name, size: bytes.byteLength, encoding: csv?.encoding ?? null, grids };
}

/** The name of the stream that holds a locked workbook, as UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const wanted = Array.from('EncryptedPackage', (c) => c.charCodeAt(0));
  const last = Math.min(bytes.length, 4_000_000) - wanted.length * 2;
  for (let at = 0; at < last; at += 2)
    if (wanted.every((code, i) => bytes[at + i * 2] === code && bytes[at + i * 2 + 1] === 0))
      return true;
  return false;
}
