import type { Query, QueryClient } from '@tanstack/react-query';
import type { DataEvent, DataPort } from './data-port.ts';
import { ANY, DB, statusQuery } from './queries.ts';

type Changed = Extract<DataEvent, { type: 'changed' }>;

/** Whether a query's answer may differ after an event: records by id, lists and counts by kind. */
export function isTouched(key: readonly unknown[], event: Changed): boolean {
  const [db, kind, shape, what] = key;
  if (db !== DB) return false;
  if (event.searches) return shape === 'list' && isSearch(what);
  if (kind === ANY) return shape !== 'status';
  if (!event.kinds.some((k) => k === kind)) return false;
  if (event.ids === 'many') return true;
  const ids = event.ids;
  if (shape === 'record' || shape === 'history') return ids.includes(String(what));
  if (shape === 'records' && Array.isArray(what)) return what.some((id) => ids.includes(id));
  return true;
}

const isSearch = (query: unknown) =>
  typeof query === 'object' && query !== null && 'text' in query && Boolean(query.text);

/** Keeps every query of device data true: call once per QueryClient; returns the way to stop. */
export function bindData(client: QueryClient, data: Pick<DataPort, 'subscribe'>): () => void {
  return data.subscribe((event) => {
    if (event.type === 'status') client.setQueryData(statusQuery().queryKey, event.status);
    else
      void client.invalidateQueries({
        predicate: (query: Query) => isTouched(query.queryKey, event),
      });
  });
}
