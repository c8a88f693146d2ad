// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid has no table of all its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid takes the focus and names its current row or cell
import { Checkbox } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { cardsStyle } from './cards-style.ts';
import type { Marks } from './marks.ts';
import list from './record-list.module.css';
import type { useListBody } from './use-list-body.ts';

export interface BoardHead {
  readonly key: string;
  readonly label: ReactNode;
  readonly className?: string | undefined;
  /** Stands at the right, above numbers. */
  readonly number?: boolean;
  /** The column of today. */
  readonly now?: boolean;
}

/** The grid around windowed rows: head, box to mark all, keys; on narrow screens a list of cards. */
export function BoardFrame({
  body,
  rows,
  heads,
  tracks,
  minWidth,
  cards,
  marks,
  markAll,
  label,
  keys,
  active,
  busy,
  className = '',
  onKeyDown = body.onKeyDown,
  children,
}: {
  body: ReturnType<typeof useListBody>;
  /** All rows, of which the body draws some. */
  rows: readonly { readonly id: string }[];
  heads: readonly BoardHead[];
  /** Tracks of the grid, and the width below which it scrolls sideways. */
  tracks: string;
  minWidth: string;
  cards: boolean;
  marks: Marks | null;
  /** The words of the box that marks all. */
  markAll: string;
  label: string;
  /** Its keys in words. */
  keys: string;
  /** Id of the element that is current. */
  active: string;
  /** While what it shows is still read. */
  busy?: boolean;
  className?: string | undefined;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
}) {
  const { height } = body;
  const shared = {
    ref: body.scrollRef,
    className: `${list.scroll} ${className}`,
    'aria-busy': busy,
    onKeyDown,
  };
  if (cards)
    return (
      <section className={list.frame}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys */}
        <section {...shared} aria-label={label} tabIndex={0}>
          <ul className={list.body} style={cardsStyle(body)}>
            {children}
          </ul>
        </section>
      </section>
    );
  const drawn = body.rows.some(({ index }) => index === body.current);
  return (
    <div className={list.frame}>
      <div
        {...shared}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={marks ? true : undefined}
        aria-description={keys}
        aria-activedescendant={drawn ? active : undefined}
      >
        <div
          role="row"
          aria-rowindex={1}
          className={list.header}
          style={{ gridTemplateColumns: tracks, minWidth }}
        >
          {marks && <MarkAll rows={rows} marks={marks} label={markAll} />}
          {heads.map((head) => (
            <div
              key={head.key}
              role="columnheader"
              className={`${list.cell} ${head.className ?? ''}`}
              data-number={head.number || undefined}
              data-now={head.now || undefined}
            >
              {head.label}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={list.body} style={{ height, minWidth }}>
          {children}
        </div>
      </div>
    </div>
  );
}

function MarkAll({
  rows,
  marks,
  label,
}: {
  rows: readonly { readonly id: string }[];
  marks: Marks;
  label: string;
}) {
  const marked = rows.filter((row) => marks.ids.has(row.id)).length;
  const all = rows.length > 0 && marked === rows.length;
  return (
    <div role="columnheader" className={list.cell}>
      <Checkbox
        aria-label={label}
        checked={all}
        indeterminate={marked > 0 && !all}
        onChange={() => marks.onChange(all ? new Set() : new Set(rows.map((row) => row.id)))}
      />
    </div>
  );
}
