import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { byQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useReading } from '#client/records/use-reading.ts';
import { useToday } from '#client/records/use-today.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { addDays, addMonths } from '#domain/kernel/calendar.ts';
import { latest } from '#domain/kernel/date.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { MEETING_KINDS, type Meeting, meeting } from '#domain/meeting/meeting.entity.ts';
import { MeetingDialog } from './meeting.form.tsx';

/** More than a chamber holds in a few years; older ones are asked for. */
const STEP = 50;

/** What a chamber held, the latest first, and how often in the last twelve months. */
export function MeetingsPanel({ chamberId, mayAdd }: { chamberId: string; mayAdd: boolean }) {
  const { t } = useTranslation('meetings');
  const labels = useLabels();
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const [most, setMost] = useState(STEP);
  const { data } = useQuery(byQuery('meeting', 'bodyId', chamberId));
  const reading = useReading('meeting');
  if (!data || reading) return <Reading />;
  const all = data
    .map((r) => asRecord(meeting, r.row))
    .toSorted((a, b) => b.date.localeCompare(a.date));
  const add = mayAdd && <Button onClick={() => setAdding(true)}>{t('new')}</Button>;
  return (
    <Stack gap="sm">
      {all.length > 0 ? (
        <>
          <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
            <Year meetings={all} today={today} />
            <div style={{ flex: 'none' }}>{add}</div>
          </Group>
          <DataTable
            caption={t('title')}
            rows={all.slice(0, most)}
            rowKey={(m) => m.id}
            columns={[
              {
                key: 'date',
                label: labels.field('meeting', 'date'),
                cell: (m) => <DateText value={m.date} table />,
              },
              {
                key: 'kind',
                label: labels.field('meeting', 'kind'),
                cell: (m) => labels.option('meeting', 'kind', m.kind),
              },
              {
                key: 'subject',
                label: labels.field('meeting', 'subject'),
                cell: (m) => (
                  <Anchor component={Link} to={paths.meeting(m.id)} inherit>
                    {m.subject}
                  </Anchor>
                ),
              },
              {
                key: 'attended',
                label: t('came'),
                cell: (m) => <Came of={m} />,
                number: true,
              },
              {
                key: 'paper',
                label: labels.field('meeting', 'documentId'),
                cell: (m) => t(m.documentId ? 'paper.has' : 'paper.hasNone'),
              },
            ]}
          />
          {all.length > most && (
            <Button
              variant="default"
              onClick={() => setMost(most + STEP)}
              style={{ alignSelf: 'start' }}
            >
              {t('more', { count: Math.min(STEP, all.length - most) })}
            </Button>
          )}
        </>
      ) : (
        <EmptyState what={t('empty.what')} why={t('empty.why')} action={add} />
      )}
      {adding && (
        <MeetingDialog row={null} chamberId={chamberId} fixed onClose={() => setAdding(false)} />
      )}
    </Stack>
  );
}

/** 48 / 60, or what of it is known. */
function Came({ of: { attended, expected } }: { of: Meeting }) {
  const { t } = useTranslation('common');
  if (attended === null) return t('state.none');
  return expected === null ? attended : `${attended} / ${expected}`;
}

/** How often each kind was held within twelve months. */
function Year({ meetings, today }: { meetings: readonly Meeting[]; today: string }) {
  const { t } = useTranslation('meetings');
  const labels = useLabels();
  const from = addDays(addMonths(today, -12), 1);
  const recent = meetings.filter((m) => latest(m.date) >= from);
  const counted = MEETING_KINDS.flatMap((kind) => {
    const count = recent.filter((m) => m.kind === kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {t('year', { count: recent.length })}
      </Text>
      {counted.map(({ kind, count }) => (
        <Badge key={kind} variant="default" tt="none" fw={500}>
          {labels.option('meeting', 'kind', kind)} {count}
        </Badge>
      ))}
    </Group>
  );
}
