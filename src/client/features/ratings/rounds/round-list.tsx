import { Anchor, Badge, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useReading } from '#client/records/use-reading.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { roundsQuery } from '../ratings.queries.ts';

/** Rounds with how many take part and how many won. */
export function RoundList() {
  const { t } = useTranslation('ratings');
  const labels = useLabels();
  const rounds = useQuery(roundsQuery()).data;
  const dossiers = useQuery(countQuery('dossier', [], 'roundId')).data?.groups ?? {};
  const awards = useQuery(countQuery('award', [], 'roundId')).data?.groups ?? {};
  const reading = useReading('round');
  const counting = useReading('dossier', 'award');
  if (!rounds || (reading && rounds.length === 0)) return <Reading />;
  if (rounds.length === 0)
    return <EmptyState what={t('empty.rounds')} why={t('empty.roundsWhy')} />;
  return (
    <DataTable
      caption={t('tabs.rounds')}
      rows={rounds}
      rowKey={(r) => r.round.id}
      columns={[
        {
          key: 'name',
          label: labels.field('round', 'name'),
          cell: (r) => (
            <Group gap="xs">
              <Anchor component={Link} to={paths.round(r.round.id)} fw={500}>
                {r.round.name}
              </Anchor>
              <SyncChip state={r.state} quiet />
            </Group>
          ),
        },
        {
          key: 'level',
          label: labels.field('round', 'level'),
          cell: (r) => labels.option('round', 'level', r.round.level),
        },
        { key: 'year', label: labels.field('round', 'year'), cell: (r) => r.round.year },
        {
          key: 'state',
          label: labels.field('round', 'state'),
          cell: (r) => (
            <Badge variant="light">{labels.option('round', 'state', r.round.state)}</Badge>
          ),
        },
        {
          key: 'dossiers',
          label: t('round.dossiers'),
          number: true,
          cell: (r) => (counting ? '…' : (dossiers[r.round.id] ?? 0)),
        },
        {
          key: 'awards',
          label: t('round.awards'),
          number: true,
          cell: (r) => (counting ? '…' : (awards[r.round.id] ?? 0)),
        },
      ]}
    />
  );
}
