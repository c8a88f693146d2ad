import { queryOptions } from '@tanstack/react-query';
import { DB } from '#client/data/queries.ts';
import type { Kind } from '#domain/registry.ts';
import { type HistoryAnswer, historyAnswer } from '#domain/sync/history-answer.ts';

const WAIT_MS = 10_000;

/** What everybody did to a record, as the server tells; null where it does not know the record. */
async function read(kind: Kind, id: string): Promise<HistoryAnswer['items'] | null> {
  const answer = await fetch(`/api/records/${kind}/${id}/history`, {
    signal: AbortSignal.timeout(WAIT_MS),
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return historyAnswer.parse(await answer.json()).items;
}

/** Read anew whenever the record changes on this device. */
export const serverHistoryQuery = (kind: Kind, id: string) =>
  queryOptions({
    queryKey: [DB, kind, 'history', id, 'server'] as const,
    queryFn: () => read(kind, id),
    networkMode: 'always',
    retry: false,
    staleTime: 30_000,
  });
