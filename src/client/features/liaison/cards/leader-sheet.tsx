import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { DueText } from '../mine/due-text.tsx';
import type { MineRow } from '../mine/use-mine.ts';

/** The list of a leader's targets, one leader after another, for printing. */
export function LeaderSheet({
  leaderIds,
  rows,
}: {
  leaderIds: readonly string[];
  rows: readonly MineRow[];
}) {
  const { t } = useTranslation('field');
  const labels = useLabels();
  return leaderIds.map((id) => {
    const own = rows.filter((row) => row.liaisons.some((l) => l.leaderId === id));
    return (
      <Stack key={id} gap="xs" className="cb-keep">
        <Title order={2}>
          <RecordName kind="leader" id={id} plain />
        </Title>
        <DataTable
          caption={t('cards.asList')}
          rows={own}
          rowKey={(row) => row.target.id}
          columns={[
            {
              key: 'target',
              label: t('cards.target'),
              cell: (row) => <RecordName kind={row.target.kind} id={row.target.id} />,
            },
            {
              key: 'role',
              label: labels.field('liaison', 'role'),
              cell: (row) => labels.option('liaison', 'role', row.liaisons[0]?.role ?? ''),
            },
            {
              key: 'last',
              label: t('cards.last'),
              cell: (row) => (row.lastVisit ? <DateText value={row.lastVisit} table /> : '—'),
            },
            {
              key: 'open',
              label: t('target.demands'),
              cell: (row) => row.openDemands,
              number: true,
            },
            { key: 'due', label: t('cards.due'), cell: (row) => <DueText due={row.due} /> },
          ]}
        />
      </Stack>
    );
  });
}
