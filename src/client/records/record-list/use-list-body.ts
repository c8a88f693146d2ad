import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { listKey } from './list-keys.ts';
import { useSight } from './use-sight.ts';

const ROW = 48;
const CARD = 120;
const HEADER = 40;
/** Where a stroke is a letter. */
const TYPING = 'input,textarea,select,[contenteditable],[role=dialog]';

/** The visible stretch of a long list and its current row, moved by keys. */
export function useListBody({
  total,
  cards,
  question,
  rowAt,
  onOpen,
  onSelect,
  searchRef,
  card = CARD,
}: {
  total: number;
  cards: boolean;
  /** Changes when another list is asked for: back to the top. */
  question: unknown;
  rowAt: (index: number) => { readonly id: string } | undefined;
  onOpen: (id: string) => void;
  onSelect: (id: string) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** Height of a card, in pixels. */
  card?: number;
}) {
  const [current, setCurrent] = useState(-1);
  const size = cards ? card : ROW;
  const { box, scrollRef, rows, height, scrollToTop, scrollToRow } = useSight(
    { count: total, size },
    cards ? 0 : HEADER,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is the only cause
  useEffect(() => {
    setCurrent(-1);
    scrollToTop();
  }, [question]);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPING) !== null;
      if (event.defaultPrevented || typing || listKey(event, -1, 0, 0) !== 'search') return;
      event.preventDefault();
      searchRef.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [searchRef]);

  const moveTo = (index: number) => {
    setCurrent(index);
    scrollToRow(index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / size) - 1);
    const move = listKey(event, current, total, page);
    if (move === null) return;
    event.preventDefault();
    const row = rowAt(current);
    if (move === 'search') searchRef.current?.focus();
    else if (move === 'open') row && onOpen(row.id);
    else if (move === 'select') row && onSelect(row.id);
    else moveTo(move.to);
  };
  const enter = () => {
    box.current?.focus();
    if (total > 0) moveTo(Math.max(0, current));
  };
  return { scrollRef, rows, height, size, current, setCurrent, onKeyDown, enter };
}
