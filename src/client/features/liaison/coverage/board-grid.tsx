import { type KeyboardEvent, type RefObject, useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardFrame, type BoardHead } from '#client/records/record-list/board-frame.tsx';
import { type Marks, useMark } from '#client/records/record-list/marks.ts';
import { useListBody } from '#client/records/record-list/use-list-body.ts';
import type { Period } from '#domain/liaison/coverage/periods.ts';
import classes from './board.module.css';
import { columnKey } from './board-keys.ts';
import { BoardCard, BoardLine, type LineActs } from './board-row.tsx';
import type { BoardRow } from './board-rows.ts';
import { shortPeriodName } from './period-name.ts';

const CARD = 124;

/** Targets by periods: arrows move over the cells, Enter opens one, Space marks its row. */
export function BoardGrid({
  rows,
  periods,
  day,
  question,
  marks,
  cards,
  leaderName,
  onOpen,
  onAssign,
  searchRef,
  enterRef,
}: {
  rows: readonly BoardRow[];
  periods: readonly Period[];
  day: string;
  /** Changes when other rows are asked for: back to the top. */
  question: string;
  marks: Marks | null;
  cards: boolean;
  leaderName: (id: string) => string;
  onOpen: (id: string, period: string | null) => void;
  onAssign: ((id: string) => void) | null;
  searchRef: RefObject<HTMLInputElement | null>;
  /** Set to the way into the grid by keyboard. */
  enterRef: RefObject<() => void>;
}) {
  const { t } = useTranslation('coverage');
  const id = useId();
  const [column, setColumn] = useState(0);
  const acts = useActs({ onOpen, onAssign, marks });
  const body = useListBody({
    total: rows.length,
    cards,
    card: CARD,
    question,
    rowAt: (index) => rows[index],
    onOpen: (row) => onOpen(row, periods[column]?.key ?? null),
    onSelect: (row) => marks && acts.mark(row, !marks.ids.has(row)),
    searchRef,
  });
  enterRef.current = body.enter;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to =
      event.target === event.currentTarget && body.current >= 0
        ? columnKey(event, column, periods.length)
        : null;
    if (to === null) return body.onKeyDown(event);
    event.preventDefault();
    setColumn(to);
  };

  const Line = cards ? BoardCard : BoardLine;
  const tracks = `${marks ? '2.75rem ' : ''}minmax(15rem, 2.2fr) minmax(9rem, 1.2fr) repeat(${periods.length}, minmax(8.25rem, 1fr))`;
  const minWidth = `${(marks ? 2.75 : 0) + 24 + 8.25 * periods.length}rem`;
  const lines = body.rows.map(({ index, start }) => {
    const row = rows[index];
    return (
      row && (
        <Line
          key={row.id}
          row={row}
          index={index}
          id={`${id}-${index}`}
          column={index === body.current ? column : null}
          marked={marks ? marks.ids.has(row.id) : null}
          leaders={row.held.map((l) => leaderName(l.leaderId)).join('、')}
          mayAssign={onAssign !== null}
          acts={acts}
          tracks={tracks}
          start={start}
        />
      )
    );
  });
  const heads: readonly BoardHead[] = [
    { key: 'target', label: t('grid.target') },
    { key: 'leaders', label: t('grid.leaders') },
    ...periods.map((period) => {
      const now = period.from <= day && day <= period.to;
      const name = shortPeriodName(t, period);
      const label = now ? `${name} · ${t('period.now')}` : name;
      return { key: period.key, label, now, className: classes.head };
    }),
  ];
  return (
    <BoardFrame
      {...{ body, rows, heads, tracks, minWidth, cards, marks, onKeyDown }}
      label={t('grid.label')}
      keys={t('grid.keys')}
      markAll={t('grid.selectAll')}
      active={`${id}-${body.current}-${column}`}
      className={classes.scroll}
    >
      {lines}
    </BoardFrame>
  );
}

/** The same functions as long as the grid stands, so that a row renders only when it has changed. */
function useActs(given: {
  onOpen: (id: string, period: string | null) => void;
  onAssign: ((id: string) => void) | null;
  marks: Marks | null;
}): LineActs {
  const latest = useRef(given);
  latest.current = given;
  const open = useCallback((id: string, period: string | null) => {
    latest.current.onOpen(id, period);
  }, []);
  const assign = useCallback((id: string) => latest.current.onAssign?.(id), []);
  const mark = useMark(given.marks);
  return useRef({ open, assign, mark }).current;
}
