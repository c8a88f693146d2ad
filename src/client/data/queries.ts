import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Kind } from '#domain/registry.ts';
import { data } from './data.ts';
import type { Filter, ListQuery } from './data-port.ts';

/** First part of every key of device data; server-only queries use other words. */
export const DB = 'db';
/** Stands in a key's kind place for what is about all kinds. */
export const ANY = '*';

/** Device data never grows old by time, never waits for a network, and fails at once or not at all. */
const local = {
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
  retry: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

/** One record, or null. */
export const recordQuery = (kind: Kind, id: string) =>
  queryOptions({
    ...local,
    queryKey: [DB, kind, 'record', id] as const,
    queryFn: () => data.get(kind, id),
  });

/** Several records; those that are not held are absent. */
export const recordsQuery = (kind: Kind, ids: readonly string[]) =>
  queryOptions({
    ...local,
    queryKey: [DB, kind, 'records', ids] as const,
    queryFn: () => data.many(kind, ids),
    placeholderData: keepPreviousData,
  });

/** Live records whose reference or indexed field holds the value. */
export const byQuery = (kind: Kind, field: string, value: string) =>
  queryOptions({
    ...local,
    queryKey: [DB, kind, 'by', field, value] as const,
    queryFn: () => data.by(kind, field, value),
  });

/** A window of a searched, filtered, sorted list; the last window stays while the next is read. */
export const listQuery = (query: ListQuery) =>
  queryOptions({
    ...local,
    queryKey: [DB, query.kind, 'list', query] as const,
    queryFn: () => data.list(query),
    placeholderData: keepPreviousData,
  });

/** Counts under filters, by the values of a field where one is named. */
export const countQuery = (kind: Kind, where: readonly Filter[] = [], groupBy?: string) =>
  queryOptions({
    ...local,
    queryKey: [DB, kind, 'count', where, groupBy ?? null] as const,
    queryFn: () => data.count(kind, where, groupBy),
    placeholderData: keepPreviousData,
  });

/** What this device did to a record, newest first. */
export const historyQuery = (kind: Kind, id: string) =>
  queryOptions({
    ...local,
    queryKey: [DB, kind, 'history', id] as const,
    queryFn: () => data.history(kind, id),
  });

/** Refused changes of this device's person. */
export const issuesQuery = () =>
  queryOptions({
    ...local,
    queryKey: [DB, ANY, 'issues'] as const,
    queryFn: () => data.issues(),
  });

/** Changes that the server has not taken yet. */
export const waitingQuery = () =>
  queryOptions({
    ...local,
    queryKey: [DB, ANY, 'waiting'] as const,
    queryFn: () => data.waiting(),
  });

/** Acts that can be taken back, newest first. */
export const batchesQuery = () =>
  queryOptions({
    ...local,
    queryKey: [DB, ANY, 'batches'] as const,
    queryFn: () => data.batches(),
  });

/** The bytes of a file; why there are none is asked again each time it is shown. */
export const fileQuery = (sha256: string) =>
  queryOptions({
    ...local,
    queryKey: [DB, 'file', sha256] as const,
    queryFn: () => data.file(sha256),
    staleTime: ({ state }) => (state.data instanceof Blob ? Number.POSITIVE_INFINITY : 0),
    // A gallery that was closed holds no pictures in memory for long.
    gcTime: 60_000,
  });

/** How a file stands between this device and the server. */
export const fileStateQuery = (sha256: string) =>
  queryOptions({
    ...local,
    queryKey: [DB, ANY, 'file-state', sha256] as const,
    queryFn: () => data.fileState(sha256),
  });

/** Connection, waiting changes, progress, storage: kept current by events. */
export const statusQuery = () =>
  queryOptions({
    ...local,
    queryKey: [DB, ANY, 'status'] as const,
    queryFn: () => data.status(),
  });
