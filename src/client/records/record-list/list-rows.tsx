// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid has no table of all its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid takes the focus and names its current row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its current row
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ListQuery } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useDownloading } from '#client/ui/downloading.ts';
import { cardsStyle } from './cards-style.ts';
import type { Sort } from './list-address.ts';
import { type ShownColumn, trackOf } from './list-columns.ts';
import type { Counted } from './list-count.tsx';
import { ListHeader } from './list-header.tsx';
import { CardRow, GridRow } from './list-row.tsx';
import { Failed, Preparing } from './list-states.tsx';
import classes from './record-list.module.css';
import type { Selection } from './selection.ts';
import { useListBody } from './use-list-body.ts';
import { useMarks } from './use-marks.ts';
import { useWindow } from './use-window.ts';

interface Props {
  id: string;
  query: Omit<ListQuery, 'offset' | 'limit'>;
  columns: readonly ShownColumn[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  cards: boolean;
  selection: Selection | null;
  to: ((id: string) => string) | null;
  onOpen: (id: string) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** Set to the way into the list by keyboard. */
  enterRef: RefObject<() => void>;
  /** In place of rows where there are none. */
  none: ReactNode;
  footer: (counted: Counted) => ReactNode;
}

/** The rows that fit the screen, out of any number. */
export function ListRows(props: Props) {
  const { id, query, columns, cards, selection, onOpen } = props;
  const labels = useLabels();
  const [range, setRange] = useState({ from: 0, to: 40 });
  const window = useWindow(query, range.from, range.to);
  const total = window.total ?? 0;
  const marks = useMarks(selection, query, total);
  const openRef = useRef(onOpen);
  openRef.current = onOpen;
  const open = useCallback((row: string) => openRef.current(row), []);
  const body = useListBody({
    total,
    cards,
    question: query,
    rowAt: window.row,
    onOpen,
    onSelect: (row) => marks.one?.(row, !selection?.ids.has(row)),
    searchRef: props.searchRef,
  });
  props.enterRef.current = body.enter;
  const [from, to] = [body.rows[0]?.index ?? 0, body.rows.at(-1)?.index ?? 0];
  useEffect(() => setRange({ from, to }), [from, to]);

  // Which text the rows below answer: what a measurement or a story waits for.
  const answers = window.behind ? undefined : (query.text ?? '');
  const downloading = useDownloading();
  const complete = window.complete && downloading !== null;
  const counted = { total: window.total, complete, loading: downloading === true };
  const footer = props.footer(counted);
  const instead = window.error ? (
    <Failed error={window.error} onRetry={window.again} />
  ) : window.total !== 0 || window.behind ? null : !complete ? (
    <Preparing />
  ) : downloading ? (
    <Preparing of="downloading" />
  ) : (
    props.none
  );
  if (instead)
    return (
      <>
        <div className={classes.frame} data-answers={answers}>
          {instead}
        </div>
        {footer}
      </>
    );

  const track = trackOf(columns, selection !== null);
  const rowId = (index: number) => `${id}-${index}`;
  const Row = cards ? CardRow : GridRow;
  const rows = body.rows.map(({ index, start }) => {
    const row = window.row(index);
    return (
      <Row
        key={index}
        kind={query.kind}
        columns={columns}
        row={row}
        index={index}
        id={rowId(index)}
        current={index === body.current}
        selected={row !== undefined && selection?.ids.has(row.id) === true}
        onSelect={marks.one}
        onOpen={open}
        to={props.to}
        tracks={cards ? null : track.gridTemplateColumns}
        start={start}
      />
    );
  });
  const shared = {
    ref: body.scrollRef,
    className: classes.scroll,
    tabIndex: 0,
    'aria-busy': window.behind,
    'aria-label': labels.kinds(query.kind),
    onKeyDown: body.onKeyDown,
  };
  const rendered = body.current >= from && body.current <= to;
  return (
    <>
      <div className={classes.frame} data-answers={answers}>
        {cards ? (
          <section {...shared}>
            <ul className={classes.body} style={cardsStyle(body)}>
              {rows}
            </ul>
          </section>
        ) : (
          <div
            {...shared}
            role="grid"
            tabIndex={0}
            aria-rowcount={window.total === null ? -1 : total + 1}
            aria-multiselectable={selection ? true : undefined}
            aria-activedescendant={rendered ? rowId(body.current) : undefined}
          >
            <ListHeader
              columns={columns}
              sort={props.sort}
              onSort={props.onSort}
              markAll={marks.all}
              style={track}
            />
            <div
              role="rowgroup"
              className={classes.body}
              style={{ height: body.height, minWidth: track.minWidth }}
              data-behind={window.behind || undefined}
            >
              {rows}
            </div>
          </div>
        )}
      </div>
      {footer}
    </>
  );
}
