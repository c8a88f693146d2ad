import { Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { byQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { Absence } from '#client/ui/absence.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { Reading } from '#client/ui/reading.tsx';
import { asRecord } from '#domain/kernel/entity.ts';
import { liaison } from '#domain/liaison/liaison.entity.ts';
import { isCurrentLiaison } from '#domain/liaison/liaison.rules.ts';

/** Whom the leaders of this person are assigned to today. */
export function MyTargets({ leaderIds, today }: { leaderIds: readonly string[]; today: string }) {
  const { t } = useTranslation('home');
  const labels = useLabels();
  const lists = useQueries({ queries: leaderIds.map((id) => byQuery('liaison', 'leaderId', id)) });
  const rows = lists
    .flatMap((list) => list.data ?? [])
    .map(({ row }) => asRecord(liaison, row))
    .filter((of) => isCurrentLiaison(of, today))
    .sort((a, b) => a.from.localeCompare(b.from));
  return (
    <section aria-labelledby="my-targets">
      <Title order={2} id="my-targets" mb="sm">
        {t('myTargets')}
      </Title>
      {lists.some((list) => !list.data) ? (
        <Reading />
      ) : rows.length === 0 ? (
        <Absence>{t('noTargets')}</Absence>
      ) : (
        <DataTable
          caption={t('myTargets')}
          rows={rows}
          rowKey={(of) => of.id}
          columns={[
            {
              key: 'target',
              label: t('target'),
              cell: (of) => <RecordName kind={of.targetKind} id={of.targetId} />,
            },
            {
              key: 'role',
              label: t('targetRole'),
              cell: (of) => labels.option('liaison', 'role', of.role),
            },
            { key: 'since', label: t('since'), cell: (of) => <DateText value={of.from} table /> },
          ]}
        />
      )}
    </section>
  );
}
