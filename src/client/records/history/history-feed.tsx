import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryEntry } from '#client/data/data-port.ts';
import { historyQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useWords, type Words } from '#client/records/use-words.ts';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import type { Kind } from '#domain/registry.ts';
import classes from './history-feed.module.css';

const SHOWN = 20;

/** What happened to a record, newest first: who, when, and each field before → after. */
export function HistoryFeed({ kind, id }: { kind: Kind; id: string }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { data: entries = [], isPending } = useQuery(historyQuery(kind, id));
  if (isPending) return null;
  if (entries.length === 0)
    return <EmptyState what={t('history:none')} why={t('history:noneWhy')} />;
  const shown = all ? entries : entries.slice(0, SHOWN);
  return (
    <Stack gap="md">
      <ol className={classes.feed}>
        {shown.map((entry) => (
          <Entry key={`${entry.at} ${JSON.stringify(entry.fields)}`} kind={kind} entry={entry} />
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('history:more', { count: entries.length - shown.length })}
        </Button>
      )}
    </Stack>
  );
}

function Entry({ kind, entry }: { kind: Kind; entry: HistoryEntry }) {
  const { t } = useWords();
  const fields = Object.entries(entry.fields).filter(
    ([name, change]) => entry.op !== 'create' || !isBlank(change.after) || name === 'name',
  );
  return (
    <li className={classes.entry}>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          <DateText value={entry.at} moment />
        </Text>
        <Text size="sm">
          {entry.by ?? t('history:me')} {verb(t, entry.op)}
        </Text>
        {entry.status !== 'applied' && (
          <Badge variant="default" tt="none" fw={400}>
            {t(`history:status.${entry.status}`)}
          </Badge>
        )}
      </Group>
      {entry.op !== 'delete' && fields.length > 0 && (
        <dl className={classes.changes}>
          {fields.map(([name, change]) => (
            <Change key={name} kind={kind} name={name} change={change} op={entry.op} />
          ))}
        </dl>
      )}
    </li>
  );
}

function Change({
  kind,
  name,
  change,
  op,
}: {
  kind: Kind;
  name: string;
  change: { before: unknown; after: unknown };
  op: string;
}) {
  const { t } = useWords();
  const labels = useLabels();
  const show = (value: unknown) =>
    isBlank(value) ? (
      <span className={classes.blank}>{t('history:empty')}</span>
    ) : (
      <FieldValue kind={kind} name={name} value={value} />
    );
  return (
    <div className={classes.change}>
      <dt>{labels.field(kind, name)}</dt>
      <dd>
        {op !== 'create' && (
          <>
            <span className={classes.before}>{show(change.before)}</span>
            <span className={classes.arrow}>
              <span aria-hidden>→</span>
              <span className="cb-visually-hidden">{t('history:arrow')}</span>
            </span>
          </>
        )}
        <span>{show(change.after)}</span>
      </dd>
    </div>
  );
}

const isBlank = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

const VERBS = ['create', 'patch', 'delete', 'restore', 'resolve'] as const;
function verb(t: Words, op: string): string {
  const known = VERBS.find((name) => name === op);
  return known ? t(`history:did.${known}`) : op;
}
