// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid has no table of all its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid takes the focus and names its current cell
import { Checkbox } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import list from '#client/records/record-list/record-list.module.css';
import { useListBody } from '#client/records/record-list/use-list-body.ts';
import type { Period } from '#domain/liaison/coverage/periods.ts';
import classes from './board.module.css';
import { columnKey } from './board-keys.ts';
import { BoardCard, BoardLine, type LineActs } from './board-row.tsx';
import type { BoardRow } from './board-rows.ts';
import { shortPeriodName } from './period-name.ts';

const CARD = 124;

/** Ids of targets that are marked for an act on many. */
export interface Marks {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
}

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

  const items = body.virtual.getVirtualItems();
  const Line = cards ? BoardCard : BoardLine;
  const tracks = `${marks ? '2.75rem ' : ''}minmax(15rem, 2.2fr) minmax(9rem, 1.2fr) repeat(${periods.length}, minmax(8.25rem, 1fr))`;
  const minWidth = `${(marks ? 2.75 : 0) + 24 + 8.25 * periods.length}rem`;
  const lines = items.map((item) => {
    const row = rows[item.index];
    return (
      row && (
        <Line
          key={row.id}
          row={row}
          index={item.index}
          id={`${id}-${item.index}`}
          column={item.index === body.current ? column : null}
          marked={marks ? marks.ids.has(row.id) : null}
          leaders={row.held.map((l) => leaderName(l.leaderId)).join('、')}
          mayAssign={onAssign !== null}
          acts={acts}
          tracks={tracks}
          start={item.start}
        />
      )
    );
  });
  const height = body.virtual.getTotalSize();
  const shared = {
    ref: body.scrollRef,
    className: `${list.scroll} ${classes.scroll}`,
    'aria-label': t('grid.label'),
  };
  if (cards)
    return (
      <section className={list.frame}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys */}
        <section {...shared} tabIndex={0}>
          <ul className={list.body} style={{ height, margin: 0, padding: 0 }}>
            {lines}
          </ul>
        </section>
      </section>
    );
  const rendered = items.some((item) => item.index === body.current);
  return (
    <div className={list.frame}>
      <div
        {...shared}
        role="grid"
        tabIndex={0}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={marks ? true : undefined}
        aria-description={t('grid.keys')}
        aria-activedescendant={rendered ? `${id}-${body.current}-${column}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div
          role="row"
          aria-rowindex={1}
          className={list.header}
          style={{ gridTemplateColumns: tracks, minWidth }}
        >
          {marks && <MarkAll rows={rows} marks={marks} />}
          <div role="columnheader" className={list.cell}>
            {t('grid.target')}
          </div>
          <div role="columnheader" className={list.cell}>
            {t('grid.leaders')}
          </div>
          {periods.map((period) => {
            const now = period.from <= day && day <= period.to;
            return (
              <div
                key={period.key}
                role="columnheader"
                className={`${list.cell} ${classes.head}`}
                data-now={now || undefined}
              >
                {shortPeriodName(t, period)}
                {now && ` · ${t('period.now')}`}
              </div>
            );
          })}
        </div>
        <div role="rowgroup" className={list.body} style={{ height, minWidth }}>
          {lines}
        </div>
      </div>
    </div>
  );
}

function MarkAll({ rows, marks }: { rows: readonly BoardRow[]; marks: Marks }) {
  const { t } = useTranslation('coverage');
  const marked = rows.filter((row) => marks.ids.has(row.id)).length;
  const all = rows.length > 0 && marked === rows.length;
  return (
    <div role="columnheader" className={list.cell}>
      <Checkbox
        aria-label={t('grid.selectAll')}
        checked={all}
        indeterminate={marked > 0 && !all}
        onChange={() => marks.onChange(all ? new Set() : new Set(rows.map((row) => row.id)))}
      />
    </div>
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
  const mark = useCallback((id: string, on: boolean) => {
    const { marks } = latest.current;
    if (!marks) return;
    const ids = new Set(marks.ids);
    if (on) ids.add(id);
    else ids.delete(id);
    marks.onChange(ids);
  }, []);
  return useRef({ open, assign, mark }).current;
}
