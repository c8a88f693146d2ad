import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#client/ui/data-table.tsx';
import type { ImportResult } from './import-state.ts';
import { reasonText } from './reason-text.ts';

const SHOWN = 200;

/** Rows that did not go in, each with its reasons in words. */
export function LeftRows({ result }: { result: ImportResult }) {
  const { t } = useTranslation('import');
  const name = Math.max(
    0,
    result.labels.findIndex((label) => /名称|单位/.test(label)),
  );
  return (
    <>
      <DataTable
        caption={t('result.leftTitle', { count: result.left.length })}
        rows={result.left.slice(0, SHOWN)}
        rowKey={(row) => String(row.row)}
        columns={[
          { key: 'row', label: t('preview.row'), cell: (row) => row.row, number: true },
          { key: 'name', label: t('preview.name'), cell: (row) => row.cells[name] || '—' },
          {
            key: 'reason',
            label: t('result.reason'),
            cell: (row) => row.reasons.map((reason) => reasonText(t, reason)).join('；'),
          },
        ]}
      />
      {result.left.length > SHOWN && <Text c="dimmed">…</Text>}
    </>
  );
}
