import { Alert, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { listOf } from '#domain/roster-import/import-aim.ts';
import {
  NAME_OF,
  NOTE,
  PROVINCE,
  SEQ,
  SKIP,
  splitTarget,
  TARGETS,
} from '#domain/roster-import/import-target.ts';
import { type Column, remap } from '#domain/roster-import/map-columns.ts';
import type { ImportUnderWay } from '../use-import.ts';

/** Where each column goes. */
export function MapStep({ work, change }: ImportUnderWay) {
  const { t } = useTranslation('import');
  const labels = useLabels();
  const name = (target: string) => {
    const split = splitTarget(target);
    return split ? labels.field(split.kind, split.field) : target;
  };
  const list = listOf(work.aim?.kind ?? 'chamber');
  const items = (kind: string) =>
    TARGETS[list]
      .filter((target) => target.startsWith(`${kind}.`))
      .map((target) => ({
        value: target,
        label: name(target),
      }));
  const options = [
    { group: labels.kind('demand'), items: items('demand') },
    { group: labels.kind('enterprise'), items: items('enterprise') },
    {
      group: work.aim?.kind === 'chamber' ? labels.kind('membership') : t('map.membersOnly'),
      items: items('membership'),
    },
    {
      group: '—',
      items: [
        { value: NOTE, label: t('map.note') },
        { value: PROVINCE, label: t('map.province') },
        { value: SEQ, label: t('map.seq') },
        { value: SKIP, label: t('map.skip') },
      ],
    },
  ].filter((group) => group.items.length > 0);
  const hint = (column: Column) => {
    if (column.taken) return t('map.taken', { field: name(column.taken) });
    if (column.how === 'content') return t('map.content');
    return column.how === 'none' && column.target === NOTE ? t('map.none') : undefined;
  };
  const named = work.columns.some((column) => column.target === NAME_OF[list]);
  return (
    <Stack gap="lg">
      <Text>{t('map.lead')}</Text>
      {!named && (
        <Alert color="yellow" role="alert">
          {t(list === 'demands' ? 'map.noTarget' : 'map.noName')}
        </Alert>
      )}
      <DataTable
        caption={t('map.lead')}
        rows={work.columns}
        rowKey={(column) => String(column.col)}
        columns={[
          { key: 'letter', label: t('map.column'), cell: (c) => c.letter },
          { key: 'header', label: t('map.header'), cell: (c) => c.header || t('map.empty') },
          {
            key: 'samples',
            label: t('map.samples'),
            cell: (c) => c.samples.join('；').slice(0, 60),
          },
          {
            key: 'target',
            label: t('map.target'),
            cell: (c) => (
              <Select
                aria-label={`${t('map.target')} ${c.header || c.letter}`}
                description={hint(c)}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                data={options}
                value={c.target}
                searchable
                allowDeselect={false}
                onChange={(target) =>
                  target !== null && change({ columns: remap(work.columns, c.col, target) })
                }
              />
            ),
          },
        ]}
      />
    </Stack>
  );
}
