// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid has no table of all its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid takes the focus and names its current row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its current row
import { Checkbox, Skeleton } from '@mantine/core';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { entityOf, type Kind } from '#domain/registry.ts';
import type { ListRow, ShownColumn } from './list-columns.ts';
import classes from './record-list.module.css';

export interface RowProps {
  readonly kind: Kind;
  readonly columns: readonly ShownColumn[];
  readonly row: ListRow | undefined;
  readonly index: number;
  readonly id: string;
  readonly current: boolean;
  readonly selected: boolean;
  /** Null where the list has no selection. */
  readonly onSelect: ((id: string, on: boolean) => void) | null;
  readonly onOpen: (id: string) => void;
  readonly to: ((id: string) => string) | null;
  /** Grid tracks; null for cards. */
  readonly tracks: string | null;
  /** Pixels from the top of the list. */
  readonly start: number;
}

const nameOf = (kind: Kind, row: ListRow) => String(row.row[entityOf(kind).title] ?? '');

const styleOf = ({ tracks, start }: RowProps) => ({
  transform: `translateY(${start}px)`,
  ...(tracks === null ? {} : { gridTemplateColumns: tracks }),
});

/** Links, boxes and buttons inside of a row keep their own meaning. */
const isOwn = (event: MouseEvent) =>
  event.target instanceof Element && event.target.closest('a,button,input,label') !== null;

/** A row of the grid. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { t } = useTranslation('recordList');
  const { kind, columns, row, index, id, current, selected, onSelect, onOpen } = props;
  return (
    <div
      role="row"
      id={id}
      className={classes.row}
      style={styleOf(props)}
      aria-rowindex={index + 2}
      aria-selected={onSelect ? selected : undefined}
      data-current={current || undefined}
      data-id={row?.id}
      onClick={(event) => row && !isOwn(event) && onOpen(row.id)}
    >
      {onSelect && (
        <div role="gridcell" className={classes.cell}>
          {row && (
            <Checkbox
              aria-label={t('select', { name: nameOf(kind, row) })}
              checked={selected}
              onChange={(event) => onSelect(row.id, event.currentTarget.checked)}
            />
          )}
        </div>
      )}
      {columns.map((column) => (
        <div
          role="gridcell"
          key={column.key}
          className={classes.cell}
          data-number={column.number || undefined}
        >
          {row ? <Cell {...props} row={row} column={column} /> : <Skeleton h={12} w="70%" />}
        </div>
      ))}
      <div role="gridcell" className={classes.cell}>
        {row && <SyncChip state={row.state} quiet />}
      </div>
    </div>
  );
});

/** A row as a card for narrow screens: the title and three facts. */
export const CardRow = memo(function CardRow(props: RowProps) {
  const { kind, columns, row, id, current, onOpen } = props;
  const { title } = entityOf(kind);
  const head = columns.find((column) => column.key === title) ?? columns[0];
  const facts = columns.filter((column) => column !== head).slice(0, 3);
  return (
    <li
      id={id}
      className={classes.card}
      style={styleOf(props)}
      data-current={current || undefined}
      data-id={row?.id}
      onClick={(event) => row && !isOwn(event) && onOpen(row.id)}
    >
      {!row && <Skeleton h={64} mt={8} />}
      {row && head && (
        <>
          <div className={classes.cardHead}>
            <Cell {...props} row={row} column={head} />
            <SyncChip state={row.state} quiet />
          </div>
          <dl className={classes.facts}>
            {facts.map((column) => (
              <div key={column.key} style={{ display: 'contents' }}>
                <dt>{column.header}</dt>
                <dd>
                  <Cell {...props} row={row} column={column} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </li>
  );
});

function Cell({ kind, row, column, to }: RowProps & { row: ListRow; column: ShownColumn }) {
  if (column.render) return column.render(row);
  const value = (
    <FieldValue kind={kind} name={column.key} value={row.row[column.key]} row={row.row} table />
  );
  if (column.key !== entityOf(kind).title || !to) return value;
  return (
    <Link to={to(row.id)} className={classes.title} tabIndex={-1}>
      {value}
    </Link>
  );
}
