import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { historyQuery, statusQuery } from '#client/data/queries.ts';
import { useSession } from '#client/records/use-session.ts';
import type { Kind } from '#domain/registry.ts';
import { mergeHistory } from './history.rules.ts';
import { serverHistoryQuery } from './server-history.queries.ts';

/** A record's history: this device's acts, with those that the server tells where there is a line. */
export function useHistory(kind: Kind, id: string) {
  const { session } = useSession();
  const { data: local = [], isPending } = useQuery(historyQuery(kind, id));
  const { data: status } = useQuery(statusQuery());
  const online = status?.connection === 'online';
  const server = useQuery({ ...serverHistoryQuery(kind, id), enabled: online });
  const me = session?.user.id;
  const lines = useMemo(() => mergeHistory(local, server.data ?? [], me), [local, server.data, me]);
  const loading =
    isPending ||
    status === undefined ||
    (server.isFetching && server.data === undefined && local.length === 0);
  return { lines, loading, online, server };
}
