import { Anchor, Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { dossier as entity } from '#domain/dossier/dossier.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { totalOf } from '#domain/scheme/scheme.rules.ts';

/** Who takes part in a round: the claim and the final score stand apart. */
export function DossierTable({
  records,
  scheme,
  nameOf,
}: {
  records: readonly LocalRecord[];
  scheme: Scheme | null;
  nameOf: (id: string) => string | undefined;
}) {
  const { t } = useTranslation('ratings');
  const labels = useLabels();
  if (records.length === 0)
    return <EmptyState what={t('empty.dossiers')} why={t('empty.dossiersWhy')} />;
  return (
    <DataTable
      caption={t('round.dossiers')}
      rows={records.map((r) => ({ dossier: asRecord(entity, r.row), state: r.state }))}
      rowKey={(r) => r.dossier.id}
      columns={[
        {
          key: 'subject',
          label: labels.field('dossier', 'subjectId'),
          cell: (r) => (
            <Group gap="xs">
              <Anchor component={Link} to={paths.dossier(r.dossier.id)} fw={500}>
                {nameOf(r.dossier.subjectId) ?? t('notHeld')}
              </Anchor>
              <SyncChip state={r.state} quiet />
            </Group>
          ),
        },
        {
          key: 'state',
          label: labels.field('dossier', 'state'),
          cell: (r) => (
            <Badge variant="light">{labels.option('dossier', 'state', r.dossier.state)}</Badge>
          ),
        },
        {
          key: 'self',
          label: t('dossier.self'),
          number: true,
          cell: (r) =>
            scheme && r.dossier.selfScores ? totalOf(scheme, r.dossier.selfScores).total : '—',
        },
        {
          key: 'final',
          label: t('dossier.final'),
          number: true,
          cell: (r) => r.dossier.finalScore ?? '—',
        },
      ]}
    />
  );
}
