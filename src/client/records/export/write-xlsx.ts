import { writeXlsx } from 'hucre/xlsx';
import { guarded } from '#domain/roster-import/formula-guard.ts';

/** Widest column in characters; longer texts are cut by the eye, not by the file. */
const WIDEST = 40;

const widthOf = (texts: readonly string[]) =>
  Math.min(
    WIDEST,
    Math.max(8, ...texts.map((text) => [...text].reduce((n, c) => n + (c > '\u2e80' ? 2 : 1), 2))),
  );

/** An xlsx file of one table. Every cell is text, so that codes and phones stay whole in any program. */
export async function writeXlsxTable(
  sheet: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const table = [headers, ...rows].map((row) =>
    row.map((text) => (text === '' ? null : guarded(text))),
  );
  return writeXlsx({
    sheets: [
      {
        name: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
        rows: table,
        columns: headers.map((header, col) => ({
          width: widthOf([header, ...rows.slice(0, 200).map((row) => row[col] ?? '')]),
          numFmt: '@',
        })),
        freezePane: { rows: 1 },
      },
    ],
  });
}
