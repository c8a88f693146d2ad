import { useCallback, useRef } from 'react';

/** Ids of rows that are marked for an act on many. */
export interface Marks {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
}

/** Marks a row or unmarks it; the same function as long as the list stands, so that rows don't render for it. */
export function useMark(marks: Marks | null): (id: string, on: boolean) => void {
  const latest = useRef(marks);
  latest.current = marks;
  return useCallback((id, on) => {
    const held = latest.current;
    if (!held) return;
    const ids = new Set(held.ids);
    if (on) ids.add(id);
    else ids.delete(id);
    held.onChange(ids);
  }, []);
}
