import { Alert, Button, Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#client/ui/data-table.tsx';
import { formatBytes } from '#client/ui/format.ts';
import type { AsideRow } from '#domain/roster-import/row-kinds.ts';
import { fixRows } from '../check/decide.ts';
import { SheetSample } from '../sheet-sample.tsx';
import type { ImportUnderWay } from '../use-import.ts';

/** How the sheet was understood: which rows are the header, which are enterprises, which are neither. */
export function RecogniseStep({ file, grid, work, look, decide }: ImportUnderWay) {
  const { t, i18n } = useTranslation('import');
  if (!file || !grid || !work.header) return null;
  const { row, height, titles } = work.header;
  const demands = work.aim?.kind === 'demands';
  const asked = (aside: AsideRow) => work.decisions.rows[aside.row]?.type === 'data';
  const told = work.aside.filter((aside) => aside.kind !== 'header');
  return (
    <Stack gap="lg">
      <Group gap="xl" align="flex-end">
        <div>
          <Text fw={600}>{file.name}</Text>
          <Text size="sm" c="dimmed">
            {formatBytes(file.size, i18n.language)}
            {file.encoding && ` · ${t('recognise.encoding', { name: file.encoding })}`}
            {titles.length > 0 && ` · ${titles.join(' ')}`}
          </Text>
        </div>
        {file.grids.length > 1 && (
          <Select
            label={t('recognise.sheet')}
            allowDeselect={false}
            data={file.grids.map((sheet, i) => ({ value: String(i), label: sheet.sheet }))}
            value={String(work.sheet)}
            onChange={(value) => value !== null && void look(Number(value))}
          />
        )}
        <NumberInput
          label={t('recognise.headerRow')}
          w={150}
          min={1}
          max={Math.min(30, grid.rows.length)}
          allowDecimal={false}
          value={row === null ? '' : row + 1}
          onChange={(value) => typeof value === 'number' && void look(work.sheet, value - 1)}
        />
        {row !== null && (
          <Button variant="subtle" onClick={() => void look(work.sheet, null)}>
            {t('recognise.noHeader')}
          </Button>
        )}
      </Group>
      {row === null ? (
        <Alert color="yellow">{t('recognise.headerNone')}</Alert>
      ) : (
        <Text>
          {t('recognise.headerFound', {
            rows: height === 2 ? `${row + 1}–${row + 2}` : String(row + 1),
          })}
          {' · '}
          <b>
            {t(demands ? 'recognise.demandRows' : 'recognise.dataRows', { count: work.dataRows })}
          </b>
        </Text>
      )}
      {work.dataRows === 0 && <Alert color="yellow">{t('recognise.noRows')}</Alert>}
      <SheetSample grid={grid} header={work.header} label={t('recognise.sample')} />
      {told.length > 0 && (
        <Stack gap="xs" component="section">
          <Title order={2} size="h4">
            {t(demands ? 'recognise.asideDemands' : 'recognise.asideRows', { count: told.length })}
          </Title>
          <Text size="sm" c="dimmed">
            {t(demands ? 'recognise.asideDemandsHint' : 'recognise.asideHint')}
          </Text>
          <DataTable
            caption={t(demands ? 'recognise.asideDemands' : 'recognise.asideRows', {
              count: told.length,
            })}
            rows={told.slice(0, 100)}
            rowKey={(aside) => String(aside.row)}
            columns={[
              { key: 'row', label: t('preview.row'), cell: (aside) => aside.row, number: true },
              { key: 'kind', label: t('result.reason'), cell: (aside) => t(`aside.${aside.kind}`) },
              { key: 'text', label: t('check.read'), cell: (aside) => aside.text || '—' },
              {
                key: 'act',
                label: t(demands ? 'recognise.isDemand' : 'recognise.isData'),
                cell: (aside) =>
                  aside.kind === 'blank' ? null : (
                    <Button
                      size="compact-sm"
                      variant={asked(aside) ? 'filled' : 'default'}
                      aria-pressed={asked(aside)}
                      onClick={() =>
                        decide((old) =>
                          fixRows(old, [aside.row], asked(aside) ? null : { type: 'data' }),
                        )
                      }
                    >
                      {t(
                        asked(aside)
                          ? demands
                            ? 'recognise.isDemandOn'
                            : 'recognise.isDataOn'
                          : demands
                            ? 'recognise.isDemand'
                            : 'recognise.isData',
                      )}
                    </Button>
                  ),
              },
            ]}
          />
        </Stack>
      )}
    </Stack>
  );
}
