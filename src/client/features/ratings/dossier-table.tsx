import { Anchor, Badge, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { recordsQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { type Dossier, dossier as entity } from '#domain/dossier/dossier.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { entriesFromPoints, sheetTotal } from '#domain/scheme/sheet.rules.ts';
import { score } from '#domain/score/score.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';

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
  const dossiers = records.map((r) => asRecord(entity, r.row));
  const ids = dossiers.map((d) => scoreId(d.id, 'self', d.subjectId));
  const sheets = useQuery(recordsQuery('score', ids)).data ?? [];
  const claims = new Map(sheets.map((s) => [s.id, asRecord(score, s.row).entries ?? {}]));
  const claimOf = (d: Dossier) =>
    claims.get(scoreId(d.id, 'self', d.subjectId)) ??
    (d.selfScores && entriesFromPoints(d.selfScores));
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
          cell: (r) => {
            const claim = claimOf(r.dossier);
            return scheme && claim ? sheetTotal(scheme, claim).total : '—';
          },
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
