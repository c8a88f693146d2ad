import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { data } from '#client/data/data.ts';
import { statusQuery, waitingQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { SendState } from '#client/records/send-state.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { formatBytes } from '#client/ui/format.ts';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { isKind } from '#domain/registry.ts';
import { SettingsSection } from './settings-section.tsx';
import { UnsentFileActions } from './unsent-file.tsx';

/** What the device and the server have told each other, and what is still to be said. */
export function SyncSection() {
  const { t, i18n } = useTranslation(['settings', 'common', 'shell']);
  const labels = useLabels();
  const { data: status } = useQuery(statusQuery());
  const { data: waiting = [] } = useQuery(waitingQuery());
  if (!status) return null;
  const none = t('common:state.none');
  const online = status.connection === 'online';
  return (
    <SettingsSection title={t('sync.title')}>
      <KeyFacts
        facts={[
          {
            label: t('sync.state'),
            value: online
              ? t('shell:connection.online.short')
              : status.connection === 'offline'
                ? t('shell:connection.offline.long')
                : status.connection === 'signed-out'
                  ? t('shell:connection.signedOut.long')
                  : t('shell:outdated.title'),
          },
          {
            label: t('sync.lastContact'),
            value: <DateText value={status.lastContact} moment />,
          },
          { label: t('sync.waiting'), value: status.waiting },
          {
            label: t('sync.oldest'),
            value: status.oldestWaiting ? <DateText value={status.oldestWaiting} moment /> : none,
          },
          {
            label: t('sync.size'),
            value: status.waiting > 0 ? formatBytes(status.waitingBytes, i18n.language) : none,
          },
          { label: t('sync.attention'), value: status.attention },
          {
            label: t('sync.leader'),
            value: status.leader ? t('sync.leaderHere') : t('sync.leaderElsewhere'),
          },
        ]}
      />
      <SendState status={status} />
      {status.waiting === 0 ? (
        <Text c="dimmed">{t('sync.none')}</Text>
      ) : (
        <DataTable
          caption={t('sync.list')}
          rows={waiting.slice(0, 50)}
          rowKey={(change) => String(change.n)}
          columns={[
            {
              key: 'what',
              label: t('sync.change'),
              cell: ({ label, ops }) => {
                if (label) return say(t, label.key, label.values);
                const kind = ops[0]?.kind ?? '';
                return isKind(kind) ? labels.kind(kind) : kind;
              },
            },
            {
              key: 'when',
              label: t('sync.when'),
              cell: (change) => <DateText value={change.at} moment />,
            },
            {
              key: 'state',
              label: t('sync.stateOf'),
              cell: (change) => (
                <Group gap="xs">
                  <SyncChip state={change.state} />
                  {change.unconfirmed && <Text size="sm">{t('sync.unconfirmed')}</Text>}
                </Group>
              ),
            },
          ]}
        />
      )}
      <Group>
        <Button loading={status.syncing} onClick={() => void data.syncNow()}>
          {t('shell:sync.now')}
        </Button>
      </Group>
      <UnsentFileActions none={status.waiting + status.attention === 0} />
    </SettingsSection>
  );
}

/** Keys of acts come from the room that did them; an older release may not know them all. */
function say(t: unknown, key: string, values: object | undefined): string {
  return (t as TFunction as unknown as (key: string, values: object) => string)(key, {
    defaultValue: key,
    ...values,
  });
}
