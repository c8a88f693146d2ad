import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Filters and order of a list in its address, so that a link opens the same list, offline too. */
export function useSearchState() {
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (name: string, value: string | null) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const clear = useCallback(() => setSearch({}, { replace: true }), [setSearch]);
  return { search, set, clear };
}
