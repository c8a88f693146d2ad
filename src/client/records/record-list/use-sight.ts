import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Box, drawnIn, type Stack, stepped, topFor } from './sight.ts';

/** Before the box has been measured, and where nothing can be. */
const GUESS: Box = { top: 0, height: 640 };

/**
 * Which rows of a scrolled box are drawn. All are of one height, so their places are reckoned and
 * never stored: a list of 155,000 that grows by one costs what a short one costs.
 */
export function useSight({ count, size }: Stack, head: number) {
  const box = useRef<HTMLDivElement>(null);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [at, setAt] = useState(GUESS);

  const stand = useCallback((): Box => {
    const { scrollTop: top = 0, clientHeight = 0 } = box.current ?? {};
    return { top, height: clientHeight || GUESS.height };
  }, []);
  const look = useCallback(() => {
    const next = stepped(stand(), size);
    setAt((old) => (old.top === next.top && old.height === next.height ? old : next));
  }, [stand, size]);
  const scrollRef = useCallback((found: HTMLDivElement | null) => {
    box.current = found;
    setElement(found);
  }, []);

  useEffect(() => {
    if (!element) return;
    const sized = new ResizeObserver(look);
    sized.observe(element);
    // In the same frame: rows that came later would show a gap where the bar is dragged.
    const scrolled = () => flushSync(look);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      sized.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [element, look]);
  const scrollTo = useCallback(
    (top: number) => {
      if (box.current) box.current.scrollTop = top;
      look();
    },
    [look],
  );
  const { from, to } = drawnIn({ count, size }, at);
  const rows = Array.from({ length: to - from + 1 }, (_, i) => ({
    index: from + i,
    start: (from + i) * size,
  }));
  return {
    box,
    scrollRef,
    rows,
    height: count * size,
    scrollToTop: useCallback(() => scrollTo(0), [scrollTo]),
    scrollToRow: (index: number) => scrollTo(topFor(index, size, head, stand())),
  };
}
