import { Alert, Button, Chip, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#client/ui/data-table.tsx';
import { BUCKETS, type Bucket } from '#domain/roster-import/plan.ts';
import { RowChanges } from '../row-changes.tsx';
import type { ImportUnderWay } from '../use-import.ts';

const SHOWN = 50;

/** What would be written, by what becomes of each row, with the value before where there is one. */
export function PreviewStep({ work, plan, go, decide }: ImportUnderWay) {
  const { t } = useTranslation('import');
  const [chosen, setChosen] = useState<Bucket | null>(null);
  const [shown, setShown] = useState(SHOWN);
  if (!plan) return <Text>{t('check.planning')}</Text>;
  const { counts, statedTotal, rows } = plan;
  const present = BUCKETS.filter((bucket) => counts[bucket] > 0);
  const bucket = chosen ?? present[0] ?? 'new';
  const listed = rows.filter((row) => row.bucket === bucket);
  const open = counts.decide + counts.ambiguous + counts.duplicate;
  const total = { stated: statedTotal, read: rows.length };
  return (
    <Stack gap="lg">
      <Text>{t('preview.lead', { name: work.aim?.name })}</Text>
      {statedTotal !== null && (
        <Text size="sm" c="dimmed">
          {t(
            statedTotal === rows.length ? 'recognise.total.same' : 'recognise.total.differs',
            total,
          )}
        </Text>
      )}
      {open > 0 && (
        <Alert color="yellow" role="status">
          <Group justify="space-between">
            {t('preview.left', { count: open })}
            <Button size="compact-sm" variant="default" onClick={() => go('check')}>
              {t('preview.goCheck')}
            </Button>
          </Group>
        </Alert>
      )}
      <Chip.Group
        value={bucket}
        onChange={(value) => {
          setChosen(value as Bucket);
          setShown(SHOWN);
        }}
      >
        <Group gap="xs">
          {present.map((one) => (
            <Chip key={one} value={one}>
              {t(`bucket.${one}`)} {counts[one]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {listed.length === 0 ? (
        <Text c="dimmed">{t('preview.none')}</Text>
      ) : (
        <DataTable
          caption={t(`bucket.${bucket}`)}
          rows={listed.slice(0, shown)}
          rowKey={(row) => String(row.row)}
          columns={[
            { key: 'row', label: t('preview.row'), cell: (row) => row.row, number: true },
            {
              key: 'name',
              label: t(work.aim?.kind === 'demands' ? 'preview.target' : 'preview.name'),
              cell: (row) => row.name || '—',
            },
            {
              key: 'changes',
              label: t('preview.change'),
              cell: (row) => <RowChanges row={row} columns={work.columns} decide={decide} />,
            },
          ]}
        />
      )}
      {listed.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + SHOWN)}>
          {t('preview.more', { count: Math.min(SHOWN, listed.length - shown) })}
        </Button>
      )}
    </Stack>
  );
}
