import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<R> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: R) => ReactNode;
  /** Numbers stand at the right. */
  readonly number?: boolean;
}

/**
 * A small table (under ~200 rows); on a phone each row becomes a card. For long lists use records/record-list.
 * `<DataTable caption="任职" columns={[{ key, label, cell }]} rows={rows} rowKey={(r) => r.id} />`
 */
export function DataTable<R>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
}) {
  return (
    <Table className={classes.table} verticalSpacing="sm" highlightOnHover>
      <caption className="cb-visually-hidden">{caption}</caption>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column.key} data-number={column.number || undefined}>
              {column.label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={rowKey(row)}>
            {columns.map((column) => (
              <Table.Td
                key={column.key}
                data-label={column.label}
                data-number={column.number || undefined}
              >
                {/* One box: on a phone what stands in it stays together beside its label. */}
                <div>{column.cell(row)}</div>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
