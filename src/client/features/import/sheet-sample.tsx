import { ScrollArea } from '@mantine/core';
import type { Header } from '#domain/roster-import/find-header.ts';
import { cellText, columnLetter, type Grid } from '#domain/roster-import/sheet-grid.ts';
import classes from './import.module.css';

const SHOWN = 8;

/** The first rows of a sheet as they are, the header marked. */
export function SheetSample({
  grid,
  header,
  label,
}: {
  grid: Grid;
  header: Header;
  label: string;
}) {
  const start = header.row ?? 0;
  const cols = header.labels.map((_, col) => col).slice(0, 40);
  const isHeader = (index: number) =>
    header.row !== null && index >= start && index < start + header.height;
  return (
    <ScrollArea
      className={classes.sheet}
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}
    >
      <table>
        <thead>
          <tr>
            <td />
            {cols.map((col) => (
              <th key={col} scope="col">
                {columnLetter(col)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.slice(0, start + header.height + SHOWN).map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet have no other name
            <tr key={index} data-header={isHeader(index) || undefined}>
              <td className={classes.rowNumber}>{index + 1}</td>
              {cols.map((col) => (
                <td key={col}>{cellText(cells[col])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
