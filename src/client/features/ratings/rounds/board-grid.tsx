// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid has no table of all its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid takes the focus and names its current row
import { Checkbox } from '@mantine/core';
import { useCallback, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import list from '#client/records/record-list/record-list.module.css';
import { useListBody } from '#client/records/record-list/use-list-body.ts';
import { paths } from '#client/ui/paths.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { BoardLine } from './board-lines.ts';
import { BoardCard, BoardRow } from './board-row.tsx';

const CARD = 112;

/** Ids of dossiers that are marked for a step of many. */
export interface Marks {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
}

/** The dossiers that fit the screen, out of any number: arrows, Enter opens, Space marks. */
export function BoardGrid({
  lines,
  scheme,
  question,
  cards,
  busy,
  marks,
}: {
  lines: readonly BoardLine[];
  scheme: Scheme | null;
  /** Changes when other lines are asked for: back to the top. */
  question: string;
  cards: boolean;
  /** While scores are read. */
  busy: boolean;
  marks: Marks | null;
}) {
  const { t } = useTranslation('rounds');
  const labels = useLabels();
  const navigate = useNavigate();
  const id = useId();
  const searchRef = useRef<HTMLInputElement>(null);
  const latest = useRef(marks);
  latest.current = marks;
  const mark = useCallback((row: string, on: boolean) => {
    const held = latest.current;
    if (!held) return;
    const ids = new Set(held.ids);
    if (on) ids.add(row);
    else ids.delete(row);
    held.onChange(ids);
  }, []);
  const body = useListBody({
    total: lines.length,
    cards,
    card: CARD,
    question,
    rowAt: (index) => lines[index],
    onOpen: (row) => void navigate(paths.dossier(row)),
    onSelect: (row) => mark(row, !marks?.ids.has(row)),
    searchRef,
  });
  const items = body.virtual.getVirtualItems();
  const Line = cards ? BoardCard : BoardRow;
  const tracks = `${marks ? '2.75rem ' : ''}minmax(14rem, 3fr) 6.5rem 5rem 5rem 5rem 6rem minmax(10rem, 2fr)`;
  const minWidth = `${(marks ? 2.75 : 0) + 51.5}rem`;
  const drawn = items.map((item) => {
    const line = lines[item.index];
    return (
      line && (
        <Line
          key={line.id}
          id={`${id}-${item.index}`}
          index={item.index}
          line={line}
          scheme={scheme}
          current={item.index === body.current}
          marked={marks ? marks.ids.has(line.id) : null}
          mark={mark}
          tracks={tracks}
          start={item.start}
        />
      )
    );
  });
  const height = body.virtual.getTotalSize();
  const shared = {
    ref: body.scrollRef,
    className: list.scroll,
    'aria-label': t('board.label'),
    'aria-busy': busy,
    onKeyDown: body.onKeyDown,
  };
  if (cards)
    return (
      <section className={list.frame}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys */}
        <section {...shared} tabIndex={0}>
          <ul className={list.body} style={{ height, margin: 0, padding: 0 }}>
            {drawn}
          </ul>
        </section>
      </section>
    );
  const heads = [
    t('board.subject'),
    labels.field('dossier', 'state'),
    ...(['self', 'found', 'final', 'standing', 'hold'] as const).map((key) => t(`board.${key}`)),
  ];
  const rendered = items.some((item) => item.index === body.current);
  const all = marks && lines.every((l) => marks.ids.has(l.id));
  return (
    <div className={list.frame}>
      <div
        {...shared}
        role="grid"
        tabIndex={0}
        aria-rowcount={lines.length + 1}
        aria-multiselectable={marks ? true : undefined}
        aria-description={t('board.keys')}
        aria-activedescendant={rendered ? `${id}-${body.current}` : undefined}
      >
        <div
          role="row"
          aria-rowindex={1}
          className={list.header}
          style={{ gridTemplateColumns: tracks, minWidth }}
        >
          {marks && (
            <div role="columnheader" className={list.cell}>
              <Checkbox
                aria-label={t('board.selectAll')}
                checked={all === true}
                indeterminate={!all && marks.ids.size > 0}
                onChange={() => marks.onChange(new Set(all ? [] : lines.map((l) => l.id)))}
              />
            </div>
          )}
          {heads.map((head, i) => (
            <div
              key={head}
              role="columnheader"
              className={list.cell}
              data-number={(i > 1 && i < 5) || undefined}
            >
              {head}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={list.body} style={{ height, minWidth }}>
          {drawn}
        </div>
      </div>
    </div>
  );
}
