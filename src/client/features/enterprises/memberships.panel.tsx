import { Badge, Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalRecord } from '#client/data/data-port.ts';
import { byQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { JoinChamber } from '#client/records/membership/membership-dialog.tsx';
import { MembershipMenu } from '#client/records/membership/membership-menu.tsx';
import { useNames } from '#client/records/names.queries.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Reading } from '#client/ui/reading.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { latest } from '#domain/kernel/date.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Membership, membership } from '#domain/membership/membership.entity.ts';
import { byPostRank, isEnded, statusOf } from '#domain/membership/membership.rules.ts';

interface Line {
  readonly record: LocalRecord;
  readonly of: Membership;
}

/** The chambers an enterprise is in, with everything that can be done about it in place. */
export function MembershipsPanel({
  enterpriseId,
  mayJoin,
}: {
  enterpriseId: string;
  mayJoin: boolean;
}) {
  const { t } = useWords();
  const [joining, setJoining] = useState(false);
  const [past, setPast] = useState(false);
  const { data: records } = useQuery(byQuery('membership', 'memberId', enterpriseId));
  const lines = (records ?? [])
    .map((record) => ({ record, of: asRecord(membership, record.row) }))
    .sort((a, b) => byPostRank(a.of, b.of));
  const running = lines.filter((line) => !isEnded(statusOf(line.of)));
  const shown = past ? lines : running;
  const hidden = lines.length - running.length;
  return (
    <Stack component="section" gap="sm" aria-labelledby="memberships">
      <Group justify="space-between">
        <Title order={2} id="memberships">
          {t('members:ofEnterprise')}
        </Title>
        {mayJoin && (
          <Button variant="default" onClick={() => setJoining(true)}>
            {t('members:join')}
          </Button>
        )}
      </Group>
      {!records ? (
        <Reading />
      ) : shown.length === 0 ? (
        <EmptyState
          what={t('members:none.enterprise')}
          why={
            hidden > 0 ? t('members:pastCount', { count: hidden }) : t('members:none.enterpriseWhy')
          }
        />
      ) : (
        <Lines lines={shown} />
      )}
      {hidden > 0 && (
        <Switch
          checked={past}
          onChange={(event) => setPast(event.currentTarget.checked)}
          label={t('members:showPast')}
        />
      )}
      {joining && (
        <JoinChamber
          enterpriseId={enterpriseId}
          taken={new Set(running.map((line) => line.of.bodyId))}
          onClose={() => setJoining(false)}
        />
      )}
    </Stack>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t } = useWords();
  const labels = useLabels();
  const rights = useRights();
  const chambers = useNames(
    'chamber',
    lines.map((line) => line.of.bodyId),
  );
  const columns: Column<Line>[] = [
    {
      key: 'body',
      label: labels.field('membership', 'bodyId'),
      cell: ({ record, of }) => (
        <Group gap="xs">
          <RecordName kind={of.bodyKind} id={of.bodyId} />
          <SyncChip state={record.state} quiet />
        </Group>
      ),
    },
    {
      key: 'post',
      label: labels.field('membership', 'post'),
      cell: ({ of }) => labels.option('membership', 'post', of.post ?? 'member'),
    },
    {
      key: 'number',
      label: labels.field('membership', 'number'),
      cell: ({ of }) => <span className="cb-number">{of.number ?? t('state.none')}</span>,
    },
    {
      key: 'joined',
      label: labels.field('membership', 'joinedOn'),
      cell: ({ of }) => <DateText value={of.joinedOn} table />,
    },
    {
      key: 'status',
      label: labels.field('membership', 'status'),
      cell: ({ of }) => <Standing of={of} />,
    },
    {
      key: 'act',
      label: t('action.more'),
      cell: ({ record, of }) =>
        rights.of(record).patch && (
          <MembershipMenu row={record.row} name={chambers?.of.get(of.bodyId) ?? ''} />
        ),
    },
  ];
  return (
    <DataTable
      caption={t('members:ofEnterprise')}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.record.id}
    />
  );
}

/** Status of a membership, with what makes it worth a look. */
function Standing({ of }: { of: Membership }) {
  const { t } = useWords();
  const labels = useLabels();
  const today = useToday();
  const status = statusOf(of);
  const overdue = of.duesPaidThrough !== null && latest(of.duesPaidThrough) < today;
  return (
    <Group gap={6}>
      <Badge variant={status === 'active' ? 'light' : 'default'} tt="none" fw={500}>
        {labels.option('membership', 'status', status)}
      </Badge>
      {of.leftOn && (
        <Text size="sm" c="dimmed">
          {t('members:until', { date: of.leftOn })}
        </Text>
      )}
      {overdue && !isEnded(status) && (
        <Text size="sm" style={{ color: 'var(--cb-amber)' }}>
          {t('members:duesOverdue')}
        </Text>
      )}
    </Group>
  );
}
