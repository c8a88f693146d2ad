import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListQuery } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import type { ListRow } from './list-columns.ts';

/** Rows that are asked for together; two of them cover any screen. */
const PAGE = 100;
/** Answers to half-typed words are not worth keeping for long. */
const KEPT_MS = 30_000;

export interface Window {
  /** Null before the first answer. */
  readonly total: number | null;
  /** False while the search index is still catching up. */
  readonly complete: boolean;
  /** What was asked last is not answered yet; the rows are those of the question before. */
  readonly behind: boolean;
  readonly error: Error | null;
  again(): void;
  /** Undefined while its page is on the way. */
  row(index: number): ListRow | undefined;
}

const pageOf = (query: Asked, page: number) => ({
  ...listQuery({ ...query, offset: page * PAGE, limit: PAGE }),
  gcTime: KEPT_MS,
});
type Asked = Omit<ListQuery, 'offset' | 'limit'>;

/**
 * Rows `from`–`to` of a list. The rows shown are always those of one question: a new one takes
 * over when its first page is there, so pages of two questions never mix. `query` must be stable.
 */
export function useWindow(query: Asked, from: number, to: number): Window {
  const head = useQuery(pageOf(query, 0));
  const [shown, setShown] = useState(query);
  const answered = head.data !== undefined && !head.isPlaceholderData;
  if (answered && shown !== query) setShown(query);
  const current = answered ? query : shown;
  const first = Math.floor(Math.max(0, from) / PAGE);
  const last = Math.floor(Math.max(from, to) / PAGE);
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const pages = useQueries({
    queries: numbers.map((n) => ({ ...pageOf(current, n), placeholderData: undefined })),
  });
  return {
    total: head.data?.total ?? null,
    complete: head.data?.complete ?? true,
    behind: head.isPlaceholderData || head.data === undefined,
    error: head.error,
    again: () => void head.refetch(),
    row(index) {
      const page = Math.floor(index / PAGE);
      const rows = page === 0 ? head.data?.rows : pages[page - first]?.data?.rows;
      return rows?.[index - page * PAGE];
    },
  };
}
