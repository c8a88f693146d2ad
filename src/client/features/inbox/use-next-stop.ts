import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard's place in a list of things to do: when the one it was in is done and gone, the
 * next is focused, so that nobody starts again at the top. Mark each with `data-stop` and tabIndex -1.
 */
export function useNextStop(list: RefObject<HTMLElement | null>, ids: readonly string[]): void {
  const was = useRef<readonly string[]>(ids);
  const at = useRef<string | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      const stop = event.target instanceof Element ? event.target.closest('[data-stop]') : null;
      at.current = stop?.getAttribute('data-stop') ?? null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    const before = was.current;
    was.current = ids;
    const left = at.current;
    if (left === null || ids.includes(left) || !before.includes(left)) return;
    at.current = null;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const next = before.slice(before.indexOf(left)).find((id) => ids.includes(id)) ?? ids.at(-1);
    const stop = next && list.current?.querySelector<HTMLElement>(`[data-stop="${next}"]`);
    (stop || list.current)?.focus();
  }, [ids, list]);
}
