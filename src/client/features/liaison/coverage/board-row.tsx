// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid has no table of all its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid takes the focus and names its current cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its current cell
import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import list from '#client/records/record-list/record-list.module.css';
import classes from './board.module.css';
import type { BoardRow } from './board-rows.ts';
import { progressOf, StateMark } from './cell-mark.tsx';
import { periodName, shortPeriodName } from './period-name.ts';

export interface LineActs {
  readonly open: (id: string, period: string | null) => void;
  readonly assign: (id: string) => void;
  readonly mark: (id: string, on: boolean) => void;
}
export interface LineProps {
  readonly row: BoardRow;
  readonly index: number;
  readonly id: string;
  /** The current column, where the row is the current one. */
  readonly column: number | null;
  /** Null where rows can't be marked. */
  readonly marked: boolean | null;
  readonly leaders: string;
  readonly mayAssign: boolean;
  readonly acts: LineActs;
  readonly tracks: string;
  /** Pixels from the top of the list. */
  readonly start: number;
}

/** A target as a row of the grid. */
export const BoardLine = memo(function BoardLine(props: LineProps) {
  const { row, index, id, column, marked, leaders, acts } = props;
  const { t } = useTranslation('coverage');
  return (
    <div
      role="row"
      className={list.row}
      style={{ transform: `translateY(${props.start}px)`, gridTemplateColumns: props.tracks }}
      aria-rowindex={index + 2}
      aria-selected={marked ?? undefined}
      data-current={column !== null || undefined}
      data-id={row.id}
    >
      {marked !== null && (
        <div role="gridcell" className={list.cell}>
          <MarkBox {...props} marked={marked} />
        </div>
      )}
      <div role="rowheader" className={list.cell} onClick={() => acts.open(row.id, null)}>
        <span className={classes.name}>{row.name}</span>
        <KindWord row={row} />
      </div>
      <div role="gridcell" className={list.cell}>
        {leaders === '' && props.mayAssign ? (
          <Button
            size="compact-sm"
            variant="light"
            tabIndex={-1}
            aria-label={t('assign.for', { name: row.name })}
            onClick={() => acts.assign(row.id)}
          >
            {t('grid.assign')}
          </Button>
        ) : (
          leaders
        )}
      </div>
      {row.cells.map((cell, at) => (
        <div
          key={cell.period.key}
          role="gridcell"
          id={`${id}-${at}`}
          className={`${list.cell} ${classes.period}`}
          data-current={at === column || undefined}
          aria-label={t('grid.cell', {
            target: row.name,
            period: periodName(t, cell.period),
            state: [t(`state.${cell.state}`), progressOf(cell)].filter(Boolean).join(' '),
          })}
          onClick={() => acts.open(row.id, cell.period.key)}
        >
          <StateMark state={cell.state} progress={progressOf(cell) ?? ''} />
        </div>
      ))}
    </div>
  );
});

/** A target as a card for narrow screens: this period's state, the leaders, the other periods. */
export const BoardCard = memo(function BoardCard(props: LineProps) {
  const { row, id, marked, leaders, acts } = props;
  const { t } = useTranslation('coverage');
  const now = row.cells.find((cell) => cell.state === row.state && cell.state !== 'ahead');
  const past = row.cells.filter((cell) => cell.state !== 'ahead').slice(-4);
  return (
    <li
      id={id}
      className={`${list.card} ${classes.card}`}
      style={{ transform: `translateY(${props.start}px)` }}
      data-id={row.id}
    >
      <div className={list.cardHead}>
        {marked !== null && <MarkBox {...props} marked={marked} />}
        <UnstyledButton
          className={classes.cardName}
          aria-label={t('grid.open', { name: row.name })}
          onClick={() => acts.open(row.id, now?.period.key ?? null)}
        >
          {row.name}
        </UnstyledButton>
        <StateMark state={row.state} />
      </div>
      <div className={classes.cardLine}>
        <KindWord row={row} /> {leaders}
      </div>
      <div className={classes.strip}>
        {leaders === '' && props.mayAssign ? (
          <Button size="compact-sm" variant="light" onClick={() => acts.assign(row.id)}>
            {t('assign.title')}
          </Button>
        ) : (
          past.map((cell) => (
            <span key={cell.period.key} className={classes.cardLine}>
              {shortPeriodName(t, cell.period)} {t(`state.${cell.state}`)} {progressOf(cell)}
            </span>
          ))
        )}
      </div>
    </li>
  );
});

function KindWord({ row }: { row: BoardRow }) {
  const labels = useLabels();
  return <span className={classes.kind}>{labels.option('liaison', 'targetKind', row.kind)}</span>;
}

function MarkBox({ row, marked, acts }: LineProps & { marked: boolean }) {
  const { t } = useTranslation('coverage');
  return (
    <Checkbox
      aria-label={t('grid.select', { name: row.name })}
      checked={marked}
      onChange={(event) => acts.mark(row.id, event.currentTarget.checked)}
    />
  );
}
