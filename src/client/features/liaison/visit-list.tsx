import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import type { Visit } from '#domain/visit/visit.entity.ts';
import { likelyDoubles } from '#domain/visit/visit.rules.ts';
import { deleteVisit, markOwn, markSame } from './visit.commands.ts';

/** The visits of a target, the latest first; what looks like one visit entered twice is asked about. */
export function VisitList({
  visits,
  mayWrite,
  onEdit,
}: {
  visits: readonly Visit[];
  mayWrite: boolean;
  onEdit: (visit: Visit) => void;
}) {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const form = (visit: Visit) => labels.option('visit', 'form', visit.form);
  return (
    <Stack gap="sm">
      {mayWrite &&
        likelyDoubles(visits).map(({ keep, again }) => (
          <Alert key={keep.id} color="yellow" variant="light" role="status">
            <Group justify="space-between" gap="sm">
              <Text size="sm">
                <DateText value={keep.date} table /> {form(keep)}：
                {t('visit.doubles', { count: again.length + 1 })}
              </Text>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void markSame(keep, again)}
              >
                {t('visit.same')}
              </Button>
            </Group>
          </Alert>
        ))}
      <DataTable
        caption={labels.kinds('visit')}
        rows={visits}
        rowKey={(v) => v.id}
        columns={[
          {
            key: 'date',
            label: labels.field('visit', 'date'),
            cell: (v) => <DateText value={v.date} table />,
          },
          {
            key: 'form',
            label: labels.field('visit', 'form'),
            cell: (v) => (
              <Group gap={4}>
                {form(v)}
                {v.sameAs && (
                  <Badge variant="light" color="gray" size="sm">
                    {t('visit.sameAs')}
                  </Badge>
                )}
              </Group>
            ),
          },
          {
            key: 'leader',
            label: labels.field('visit', 'leaderId'),
            cell: (v) =>
              v.leaderId ? <RecordName kind="leader" id={v.leaderId} /> : t('visit.own'),
          },
          {
            key: 'content',
            label: labels.field('visit', 'content'),
            cell: (v) => <Text size="sm">{v.content ?? ''}</Text>,
          },
          ...(mayWrite
            ? [
                {
                  key: 'act',
                  label: t('visit.act'),
                  cell: (v: Visit) => (
                    <Group gap={4} wrap="nowrap">
                      <Button size="compact-sm" variant="light" onClick={() => onEdit(v)}>
                        {t('visit.change')}
                      </Button>
                      {v.sameAs ? (
                        <Button size="compact-sm" variant="subtle" onClick={() => void markOwn(v)}>
                          {t('visit.notSame')}
                        </Button>
                      ) : (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          color="gray"
                          onClick={() => void deleteVisit(v.id)}
                        >
                          {t('visit.delete')}
                        </Button>
                      )}
                    </Group>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Stack>
  );
}
