// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid has no table of all its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid takes the focus and names its current row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its current row
import { Checkbox, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sort } from './list-address.ts';
import type { ShownColumn } from './list-columns.ts';
import classes from './record-list.module.css';

/** All rows at once: null where the list has no marks, `too-many` where they are too many to mark. */
export type MarkAll = {
  readonly marked: 'all' | 'some' | 'none';
  readonly max: number | null;
  readonly onToggle: () => void;
} | null;

/** Heads of the columns; a click sorts, another turns the order round. */
export function ListHeader({
  columns,
  sort,
  onSort,
  markAll,
  style,
}: {
  columns: readonly ShownColumn[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  markAll: MarkAll;
  style: CSSProperties;
}) {
  const { t } = useTranslation('recordList');
  const dirOf = (column: ShownColumn) => (sort.field === column.key ? sort.dir : null);
  return (
    <div role="row" aria-rowindex={1} className={classes.header} style={style}>
      {markAll && (
        <div role="columnheader" className={classes.cell}>
          <Tooltip
            label={markAll.max === null ? t('selectAll') : t('tooMany', { max: markAll.max })}
          >
            <Checkbox
              aria-label={t('selectAll')}
              disabled={markAll.max !== null}
              checked={markAll.marked === 'all'}
              indeterminate={markAll.marked === 'some'}
              onChange={markAll.onToggle}
            />
          </Tooltip>
        </div>
      )}
      {columns.map((column) => {
        const dir = dirOf(column);
        return (
          <div
            role="columnheader"
            key={column.key}
            className={classes.cell}
            data-number={column.number || undefined}
            aria-sort={dir === null ? undefined : dir === 'asc' ? 'ascending' : 'descending'}
          >
            {column.sortable ? (
              <UnstyledButton
                className={classes.sort}
                fz="inherit"
                onClick={() =>
                  onSort({
                    field: column.key,
                    dir: dir === 'asc' ? 'desc' : 'asc',
                    ...(dir !== null && sort.order ? { order: sort.order } : {}),
                  })
                }
              >
                {column.header}
                {dir === 'asc' && <IconChevronUp size={14} aria-hidden />}
                {dir === 'desc' && <IconChevronDown size={14} aria-hidden />}
              </UnstyledButton>
            ) : (
              column.header
            )}
          </div>
        );
      })}
      <div role="columnheader" className={classes.cell}>
        <span className="cb-visually-hidden">{t('state')}</span>
      </div>
    </div>
  );
}
