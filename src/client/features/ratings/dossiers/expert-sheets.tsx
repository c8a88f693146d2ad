import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { sheetTotal } from '#domain/scheme/sheet.rules.ts';
import { handBack } from './dossier.commands.ts';
import { ofKind, type Parts, type Rated } from './use-dossier-parts.ts';

/** The experts' sheets that were handed in; those still being filled in lie with their experts alone. */
export function ExpertSheets({ of: { scheme }, parts }: { of: Rated; parts: Parts }) {
  const { t } = useTranslation('dossiers');
  const handedIn = ofKind(parts.sheets, 'expert').filter((s) => s.score.submittedAt !== null);
  if (handedIn.length === 0)
    return <EmptyState what={t('experts.none')} why={t('experts.noneWhy')} />;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('experts.hint')}
      </Text>
      <DataTable
        caption={t('tabs.expert')}
        rows={handedIn}
        rowKey={(s) => s.score.id}
        columns={[
          { key: 'who', label: t('experts.who'), cell: (s) => s.score.authorName ?? '' },
          {
            key: 'total',
            label: t('totals.expert'),
            number: true,
            cell: (s) => sheetTotal(scheme, s.entries).total,
          },
          {
            key: 'at',
            label: t('trail.submitted'),
            cell: (s) => <DateText value={s.score.submittedAt} moment />,
          },
          ...(parts.mayJudge
            ? [
                {
                  key: 'act',
                  label: t('experts.act'),
                  cell: (s: (typeof handedIn)[number]) => (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => void handBack(s.record.row, s.score.authorName ?? '')}
                    >
                      {t('experts.handBack')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
