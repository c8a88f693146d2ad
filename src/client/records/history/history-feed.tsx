import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { historyQuery, statusQuery } from '#client/data/queries.ts';
import { useSession } from '#client/records/use-session.ts';
import { useWords } from '#client/records/use-words.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import type { Kind } from '#domain/registry.ts';
import { mergeHistory } from './history.rules.ts';
import classes from './history-feed.module.css';
import { HistoryLine } from './history-line.tsx';
import { serverHistoryQuery } from './server-history.queries.ts';

const SHOWN = 20;

/** What happened to a record, newest first: by anyone, with a line; else what this device did. */
export function HistoryFeed({ kind, id }: { kind: Kind; id: string }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { session } = useSession();
  const { data: local = [], isPending } = useQuery(historyQuery(kind, id));
  const { data: status } = useQuery(statusQuery());
  const online = status?.connection === 'online';
  const server = useQuery({ ...serverHistoryQuery(kind, id), enabled: online });
  const me = session?.user.id;
  const lines = useMemo(() => mergeHistory(local, server.data ?? [], me), [local, server.data, me]);
  if (isPending || (server.isFetching && server.data === undefined && local.length === 0))
    return (
      <Text c="dimmed" size="sm" aria-busy="true">
        {t('state.loading')}
      </Text>
    );
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <Stack gap="md">
      {!online && <Note text={server.data ? t('history:asOfContact') : t('history:onlyHere')} />}
      {online && server.isError && (
        <Note text={t('history:failed')} retry={() => void server.refetch()} />
      )}
      {lines.length === 0 ? (
        <EmptyState what={t('history:none')} why={t('history:noneWhy')} />
      ) : (
        <ol className={classes.feed}>
          {shown.map((line) => (
            <HistoryLine key={line.key} kind={kind} line={line} />
          ))}
        </ol>
      )}
      {shown.length < lines.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('history:more', { count: lines.length - shown.length })}
        </Button>
      )}
    </Stack>
  );
}

function Note({ text, retry }: { text: string; retry?: () => void }) {
  const { t } = useWords();
  return (
    <Group gap="xs" role="status">
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      {retry && (
        <Button size="compact-sm" variant="subtle" onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
    </Group>
  );
}
