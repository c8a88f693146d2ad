import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#client/records/use-words.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import type { Kind } from '#domain/registry.ts';
import classes from './history-feed.module.css';
import { HistoryLine } from './history-line.tsx';
import { useHistory } from './use-history.ts';

const SHOWN = 20;

/** What happened to a record, newest first: by anyone, with a line; else what this device did. */
export function HistoryFeed({ kind, id }: { kind: Kind; id: string }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { lines, loading, online, server } = useHistory(kind, id);
  if (loading)
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
