import { Badge, Button, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { HistoryFeed } from '#client/records/history/history-feed.tsx';
import { RecordName } from '#client/records/record-name.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import { FileList } from '#client/ui/files/file-list.tsx';
import { type Fact, KeyFacts } from '#client/ui/key-facts.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Meeting, meeting } from '#domain/meeting/meeting.entity.ts';
import { attendance } from '#domain/meeting/meeting.rules.ts';
import { removeMeeting } from './meeting.commands.ts';
import { MeetingDialog } from './meeting.form.tsx';

/** `/chambers/meetings/:id`: one meeting or activity, its paper, who entered it. */
export function MeetingPage() {
  const { t } = useTranslation(['meetings', 'common']);
  const { id = '' } = useParams();
  const { data: record } = useQuery(recordQuery('meeting', id));
  if (record) return <Held record={record} />;
  const crumbs = [{ label: t('title'), to: paths.meetings }];
  if (record === undefined)
    return (
      <Page title={t('common:state.loading')} crumbs={crumbs}>
        {null}
      </Page>
    );
  return (
    <Page title={t('title')} crumbs={crumbs}>
      <EmptyState
        what={t('absent.what')}
        why={t('absent.why')}
        action={
          <Button component={Link} to={paths.meetings}>
            {t('absent.back')}
          </Button>
        }
      />
    </Page>
  );
}

function Held({ record }: { record: LocalRecord }) {
  const { t } = useTranslation(['meetings', 'common', 'chambers']);
  const labels = useLabels();
  const navigate = useNavigate();
  const may = useRights().of(record);
  const [editing, setEditing] = useState(false);
  const of = asRecord(meeting, record.row);
  const remove = async () => {
    await removeMeeting(record.row);
    await navigate(paths.meetings);
  };
  return (
    <Page
      title={of.subject}
      crumbs={[
        { label: t('chambers:title'), to: paths.chambers },
        { label: t('title'), to: paths.meetings },
      ]}
      badge={
        <Group gap={6}>
          <Badge variant="default" tt="none" fw={500}>
            {labels.option('meeting', 'kind', of.kind)}
          </Badge>
          <SyncChip state={record.state} />
        </Group>
      }
      actions={
        <>
          {may.delete && (
            <Button variant="default" onClick={() => void remove()}>
              {t('common:action.remove')}
            </Button>
          )}
          {may.patch && <Button onClick={() => setEditing(true)}>{t('common:action.edit')}</Button>}
        </>
      }
    >
      <Facts of={of} />
      <Stack component="section" gap="xs" aria-labelledby="history">
        <Title order={2} id="history">
          {t('history')}
        </Title>
        <HistoryFeed kind="meeting" id={of.id} />
      </Stack>
      {editing && (
        <MeetingDialog
          row={record.row}
          chamberId={of.bodyId}
          fixed={of.bodyKind === 'federation'}
          onClose={() => setEditing(false)}
        />
      )}
    </Page>
  );
}

function Facts({ of }: { of: Meeting }) {
  const { t } = useTranslation('meetings');
  const labels = useLabels();
  const share = attendance(of);
  const plain = (name: 'date' | 'place' | 'expected' | 'attended' | 'note'): Fact => ({
    label: labels.field('meeting', name),
    value: <FieldValue kind="meeting" name={name} value={of[name]} row={of} />,
    wide: name === 'note',
  });
  return (
    <KeyFacts
      facts={[
        {
          label: labels.field('meeting', 'bodyId'),
          value: <RecordName kind={of.bodyKind} id={of.bodyId} />,
        },
        plain('date'),
        plain('place'),
        plain('attended'),
        plain('expected'),
        ...(share === null ? [] : [{ label: t('share'), value: `${share}%` }]),
        {
          label: labels.field('meeting', 'documentId'),
          value: of.documentId ? <Paper id={of.documentId} /> : t('paper.hasNone'),
        },
        ...(of.note === null ? [] : [plain('note')]),
      ]}
    />
  );
}

/** The document with its file, where this device holds it. */
function Paper({ id }: { id: string }) {
  const { data: found } = useQuery(recordQuery('evidence', id));
  return (
    <Stack gap={4}>
      <div>
        <RecordName kind="evidence" id={id} />
      </div>
      {found?.row.file ? <FileList value={found.row.file} /> : null}
    </Stack>
  );
}
