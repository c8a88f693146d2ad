import { useCallback, useRef } from 'react';
import { data } from '#client/data/data.ts';
import type { ListQuery } from '#client/data/data-port.ts';
import type { MarkAll } from './list-header.tsx';
import type { Selection } from './selection.ts';

/** More rows than this are not marked by one click. */
const MARK_MAX = 2000;

/** Marking one row and all rows of a list; null where the list has no marks. */
export function useMarks(
  selection: Selection | null,
  query: Omit<ListQuery, 'offset' | 'limit'>,
  total: number,
): { one: ((id: string, on: boolean) => void) | null; all: MarkAll } {
  const latest = useRef(selection);
  latest.current = selection;
  const one = useCallback((id: string, on: boolean) => {
    const now = latest.current;
    if (!now) return;
    const ids = new Set(now.ids);
    if (on) ids.add(id);
    else ids.delete(id);
    now.onChange(ids);
  }, []);
  if (!selection) return { one: null, all: null };
  const { size } = selection.ids;
  const toggle = async () => {
    if (size >= total) return selection.onChange(new Set());
    const { rows } = await data.list({ ...query, offset: 0, limit: MARK_MAX });
    selection.onChange(new Set(rows.map((row) => row.id)));
  };
  return {
    one,
    all: {
      marked: size === 0 ? 'none' : size >= total ? 'all' : 'some',
      max: total > MARK_MAX ? MARK_MAX : null,
      onToggle: () => void toggle(),
    },
  };
}
